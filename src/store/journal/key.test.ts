// Tests of the journal's key: where it comes from, that a demo's is made once, and what is said where there is none.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { journalKey, keyFile } from './key.ts'

const folder = mkdtempSync(join(tmpdir(), 'forlaens-key-'))
afterAll(() => rmSync(folder, { recursive: true }))

const bytesOf = (count: number): string => Buffer.alloc(count, 9).toString('base64')
const text = bytesOf(32)
let count = 0
const place = (): string => {
  count += 1
  return join(folder, `${count}`, 'key')
}
const bytes = async (...asked: Parameters<typeof journalKey>): Promise<string> =>
  (await journalKey(...asked)).export().toString('base64')

describe('a key that is given', () => {
  it('is used in demo and production, and no file is made', async () => {
    const file = place()
    for (const mode of ['demo', 'production'] as const) {
      expect(await bytes(mode, { given: `${text}\n`, file, make: true })).toBe(text)
    }
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    'x',
    text.slice(1),
    `${text}${text}`,
    text.replace('=', ''),
    ` ${'*'.repeat(44)}`,
    bytesOf(31),
    bytesOf(33),
  ])('is refused where it is %s, without repeating it', async given => {
    const asked = journalKey('production', { given, file: place(), make: true })
    await expect(asked).rejects.toThrow(
      'FORLAENS_JOURNAL_KEY er ikke en nøgle. Den skal være 32 byte skrevet som base64.',
    )
  })

  it('is not shown by what prints objects', async () => {
    const key = await journalKey('demo', { given: text, file: place(), make: true })
    expect(inspect(key, { depth: 9, showHidden: true }) + JSON.stringify({ key })).not.toMatch(/CQkJ|0909|<Buffer/)
  })
})

describe('without one', () => {
  it('production does not go on', async () => {
    for (const given of [undefined, '']) {
      const asked = journalKey('production', { given, file: place(), make: true })
      await expect(asked).rejects.toThrow('FORLAENS_JOURNAL_KEY mangler.')
    }
    expect(readdirSync(folder)).toEqual([])
  })

  it('a demo makes a file once, for its owner only, and nothing beside it', async () => {
    const file = place()
    const made = await Promise.all(
      Array.from({ length: 8 }, () => bytes('demo', { given: undefined, file, make: true })),
    )
    expect(new Set(made).size).toBe(1)
    expect(Buffer.from(made[0] ?? '', 'base64')).toHaveLength(32)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(file, '..'))).toEqual(['key'])
    expect(readFileSync(file, 'utf8')).toBe(`${made[0]}\n`)
    expect(await bytes('demo', { given: undefined, file, make: false })).toBe(made[0])
  })

  it('a demo’s file is on the disk before it has its name', async () => {
    const handle = await open(import.meta.filename)
    await handle.close()
    const synced = vi.spyOn(Object.getPrototypeOf(handle), 'sync')
    await bytes('demo', { given: undefined, file: place(), make: true })
    expect(synced).toHaveBeenCalledTimes(1)
    synced.mockRestore()
  })

  it('a link that leads nowhere is not made into a key, and is named', async () => {
    const file = place()
    mkdirSync(join(file, '..'))
    symlinkSync('nowhere', file)
    const asked = journalKey('demo', { given: undefined, file, make: true })
    await expect(asked).rejects.toThrow(`journalens nøgle findes ikke i ${file}`)
  })

  it('says what the machine refuses', async () => {
    const nowhere = journalKey('demo', { given: undefined, file: '/proc/self/key', make: true }) // takes no files
    await expect(nowhere).rejects.toMatchObject({ code: 'ENOENT', syscall: 'open' })
    const below = join(folder, 'file')
    writeFileSync(below, '')
    const inFile = journalKey('demo', { given: undefined, file: join(below, 'x', 'key'), make: true })
    await expect(inFile).rejects.toThrow(`der kan ikke skrives i mappen ${join(below, 'x')}`)
  })

  it('whoever only reads makes none', async () => {
    const file = place()
    await expect(journalKey('demo', { given: undefined, file, make: false })).rejects.toThrow(
      `journalens nøgle findes ikke i ${file}`,
    )
  })
})

describe('a key file', () => {
  it('that is damaged is left alone and named', async () => {
    const file = place()
    mkdirSync(join(file, '..'))
    writeFileSync(file, 'half a k')
    await expect(journalKey('demo', { given: undefined, file, make: true })).rejects.toThrow(
      `der er ingen nøgle i ${file}`,
    )
    expect(readFileSync(file, 'utf8')).toBe('half a k')
  })

  it('that cannot be read is named', async () => {
    const file = place()
    mkdirSync(file, { recursive: true })
    await expect(journalKey('demo', { given: undefined, file, make: true })).rejects.toThrow(
      `journalens nøgle i ${file} kan ikke læses`,
    )
  })

  it('lies with the database it belongs to', () => {
    expect(keyFile({ data: '/a', cluster: '/b', home: '/c' })).toBe('/b/key')
  })
})
