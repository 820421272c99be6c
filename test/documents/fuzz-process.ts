// Reads bad files one after the other, from one seed to another, and tells how each ended.
import { goodFiles } from './good-files.ts'
import { badFile } from './mutate.ts'
import { endOf } from './within-bounds.ts'

const [from = 0, to = 0] = process.argv.slice(2).map(Number)
const good = await goodFiles()
for (let seed = from; seed < to; seed += 1) {
  process.send?.({ seed })
  const started = performance.now()
  const end = await endOf(badFile(seed, good))
  process.send?.({ seed, end, took: performance.now() - started })
}
process.disconnect()
