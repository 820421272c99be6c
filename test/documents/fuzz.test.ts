// Bad files end in a document within its bounds or in one sentence. A hundred thousand of them are read in `npm run test:long`.
import { expect, test } from 'vitest'
import { goodFiles } from './good-files.ts'
import { badFile } from './mutate.ts'
import { endOf } from './within-bounds.ts'

test('five hundred bad files are read or refused, none of them ends in a fault', { timeout: 120_000 }, async () => {
  const good = await goodFiles()
  const ends = new Map<string, number>()
  for (let seed = 1; seed <= 500; seed += 1) {
    const end = await endOf(badFile(seed, good))
    expect(end, `seed ${seed}`).not.toMatch(/^FAULT/)
    ends.set(end, (ends.get(end) ?? 0) + 1)
  }
  // The bad files are bad in more than one way, and not so bad that none is read.
  expect(ends.get('read')).toBeGreaterThan(100)
  expect(ends.size).toBeGreaterThan(5)
})
