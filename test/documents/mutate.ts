// Makes bad files out of good ones: broken by chance, and built to do harm. The same seed makes the same file.
import { deflateRawSync } from 'node:zlib'
import { zip } from '../../src/documents/zip.ts'
import { partsOf } from '../setup/docx-words.ts'
import type { Dropped } from './source-as.ts'

/** A source of numbers from 0 to 1, the same for the same seed (mulberry32). */
const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Chance = {
  readonly below: (limit: number) => number
  readonly pick: <const T>(of: readonly [T, ...(readonly T[])]) => T
}

const chanceOf = (random: () => number): Chance => {
  const below = (limit: number): number => Math.floor(random() * Math.max(1, limit))
  return { below, pick: of => of[below(of.length)] ?? of[0] }
}

const odd = [
  '-1',
  '0',
  '4294967295',
  '9999999999999999999',
  '1e309',
  'NaN',
  '-0',
  '1048577',
  'A1:XFD1048576',
  '00000000000000001',
  '',
  '\u0000',
  '\ud800',
  '%s',
  '../../etc/passwd',
] as const

/** Broken bytes: turned, cut, repeated, moved, or from another file. */
const brokenBytes = (bytes: Uint8Array, other: Uint8Array, { below, pick }: Chance): Uint8Array => {
  const made = Buffer.from(bytes)
  const at = below(made.length)
  const many = 1 + below(Math.min(400, made.length))
  switch (pick(['flip', 'flip', 'flip', 'cut', 'tail', 'repeat', 'zero', 'splice', 'number'])) {
    case 'flip':
      for (let left = 1 + below(12); left > 0; left -= 1) made[below(made.length)] = below(256)
      return made
    case 'cut':
      return made.subarray(0, at)
    case 'tail':
      return made.subarray(at)
    case 'repeat':
      return Buffer.concat([
        made.subarray(0, at),
        made.subarray(Math.max(0, at - many), at),
        made.subarray(Math.max(0, at - many)),
      ])
    case 'zero':
      return made.fill(below(2) * 255, at, Math.min(made.length, at + many))
    case 'splice':
      return Buffer.concat([made.subarray(0, at), Buffer.from(other).subarray(below(other.length))])
    case 'number': {
      const text = made.toString('latin1')
      const numbers = [...text.matchAll(/\d+/g)]
      const one = numbers[below(numbers.length)]
      if (one === undefined) return made
      return Buffer.from(text.slice(0, one.index) + pick(odd) + text.slice(one.index + one[0].length), 'latin1')
    }
  }
}

/** Broken text of a file or part: tags doubled, dropped, nested, values out of all bounds. */
const brokenText = (text: string, { below, pick }: Chance): string => {
  const tags = [...text.matchAll(/<[^>]{1,200}>/g)]
  const tag = tags[below(tags.length)]
  const values = [...text.matchAll(/="[^"]{0,40}"/g)]
  const value = values[below(values.length)]
  const at = tag?.index ?? below(text.length)
  const end = at + (tag?.[0].length ?? 1)
  switch (pick(['drop', 'double', 'nest', 'value', 'value', 'text', 'move', 'entity', 'doctype', 'long'])) {
    case 'drop':
      return text.slice(0, at) + text.slice(end)
    case 'double':
      return text.slice(0, end) + (tag?.[0] ?? '').repeat(1 + below(300)) + text.slice(end)
    case 'nest': {
      const name = pick(['w:tbl', 'w:p', 'w:tc', 'w:r', 'c', 'row', 'table', 'div', 'td', 'b'])
      const deep = 1 + below(600)
      return text.slice(0, at) + `<${name}>`.repeat(deep) + `</${name}>`.repeat(deep) + text.slice(at)
    }
    case 'value':
      return value === undefined
        ? text
        : `${text.slice(0, value.index)}="${pick(odd)}"${text.slice(value.index + value[0].length)}`
    case 'text':
      return text.slice(0, at) + pick(odd) + text.slice(at)
    case 'move': {
      const to = below(text.length)
      return to < at ? text.slice(0, to) + text.slice(at, end) + text.slice(to, at) + text.slice(end) : text
    }
    case 'entity':
      return (
        text.slice(0, end) + pick(['&lol;', '&#0;', '&#x110000;', '&amp', '&#xd800;', '&a;&b;&c;']) + text.slice(end)
      )
    case 'doctype':
      return `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>${text}`
    case 'long':
      return text.slice(0, end) + pick(['x', ' ', '9', '-', '"', '\t']).repeat(below(120_000)) + text.slice(end)
  }
}

const brokenPart = (bytes: Uint8Array, chance: Chance): Uint8Array => {
  const parts = [...partsOf(bytes)].map(([name, text]) => ({ name, text }))
  const broken = chance.below(parts.length)
  const often = 1 + chance.below(3)
  return zip(
    parts.map((part, at) => {
      if (at !== broken) return part
      let { text } = part
      for (let left = often; left > 0; left -= 1) text = brokenText(text, chance)
      return { name: part.name, text: text.toWellFormed() }
    }),
  )
}

/** An archive that says anything of itself: names, sizes, counts. */
const lyingArchive = (bytes: Uint8Array, { below, pick }: Chance): Uint8Array => {
  const made = Buffer.from(bytes)
  const places = ['PK\u0001\u0002', 'PK\u0003\u0004', 'PK\u0005\u0006'].flatMap(mark => {
    const found: number[] = []
    for (let at = made.indexOf(mark, 0, 'latin1'); at >= 0; at = made.indexOf(mark, at + 1, 'latin1')) found.push(at)
    return found
  })
  for (let left = 1 + below(3); left > 0; left -= 1) {
    const at = (places[below(places.length)] ?? 0) + 4 + below(42)
    const lie = pick([0, 1, 0xff, 0xffff, 0xffffffff, 0x7fffffff, below(0xffffffff)])
    if (at + 4 <= made.length) made.writeUInt32LE(lie >>> 0, at)
  }
  return made
}

/** A part that becomes thousands of times larger, in a place where one is read. */
const bomb = (bytes: Uint8Array, { below, pick }: Chance): Uint8Array => {
  const name = pick([
    'word/document.xml',
    'xl/sharedStrings.xml',
    'xl/worksheets/sheet1.xml',
    'xl/styles.xml',
    'word/styles.xml',
  ])
  const inside = pick(['<w:p/>', '<row/>', '<si><t>a</t></si>', ' ', '<c r="A1"><v>1</v></c>', '<xf/>'])
  const text = `<x>${inside.repeat(Math.ceil(((1 + below(60)) * 100_000) / inside.length))}</x>`
  const parts = [...partsOf(bytes)].map(each => ({ name: each[0], text: each[0] === name ? text : each[1] }))
  const made = Buffer.from(zip(parts))
  if (below(2) === 0) return made
  // And says it is small.
  const size = Buffer.alloc(4)
  size.writeUInt32LE(Buffer.byteLength(text))
  for (let at = made.indexOf(size); at >= 0; at = made.indexOf(size, at + 1)) made.writeUInt32LE(1 + below(1000), at)
  return made
}

/** A PDF whose streams unpack to anything, or that refers to itself. */
const brokenPdf = (bytes: Uint8Array, { below, pick }: Chance): Uint8Array => {
  const text = Buffer.from(bytes).toString('latin1')
  const references = [...text.matchAll(/\d+ 0 R/g)]
  const one = references[below(references.length)]
  switch (pick(['reference', 'reference', 'stream', 'key', 'root'])) {
    case 'reference': {
      const [to] = references[below(references.length)] ?? ['1 0 R']
      return one === undefined
        ? bytes
        : Buffer.from(text.slice(0, one.index) + to + text.slice(one.index + one[0].length), 'latin1')
    }
    case 'stream': {
      const start = text.indexOf('stream\n', below(text.length)) + 7
      const content = pick([
        'BT /f1 12 Tf (A) Tj ET\n',
        '1 0 0 1 1e30 0 cm\n',
        'q ',
        '[',
        '<<',
        '/a BMC\n',
        '(',
        '0 0 m 1 1 l S\n',
      ])
      const packed = deflateRawSync(Buffer.from(content.repeat(below(40_000))))
      return Buffer.from(`${text.slice(0, start)}${packed.toString('latin1')}${text.slice(start)}`, 'latin1')
    }
    case 'key':
      return Buffer.from(
        text.replace(
          pick(['/Kids', '/Length', '/Filter', '/W', '/MCID', '/K', '/Count', '/ToUnicode']),
          pick(['/Parent', '/Kids', '/X', '/Length']),
        ),
        'latin1',
      )
    case 'root':
      return Buffer.from(
        text.replaceAll(
          pick(['/Type /Page', '/StructParents', '/ColSpan', '/MediaBox']),
          pick(['/Type /Pages', '/K', '/RowSpan 99999 /X', '/MediaBox [0 0 1e99 -1e99] /X']),
        ),
        'latin1',
      )
  }
}

/** The file of `seed`, made from one of `good`. */
export const badFile = (seed: number, good: readonly [Dropped, ...Dropped[]]): Dropped => {
  const chance = chanceOf(seeded(seed))
  const { name, bytes } = chance.pick(good)
  const other = chance.pick(good).bytes
  const made = (changed: Uint8Array): Dropped => ({ name, bytes: new Uint8Array(changed) })
  if (chance.below(4) === 0) return made(brokenBytes(bytes, other, chance))
  if (/\.(?:docx|xlsx)$/.test(name)) {
    const how = chance.below(20)
    if (how === 0) return made(bomb(bytes, chance))
    return made(how < 4 ? lyingArchive(bytes, chance) : brokenPart(bytes, chance))
  }
  if (name.endsWith('.pdf')) return made(brokenPdf(bytes, chance))
  return made(Buffer.from(brokenText(Buffer.from(bytes).toString('utf8'), chance)))
}
