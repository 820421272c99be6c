// Reads the words of a PDF that Typst wrote, so that a test can say what stands on the paper.
import { inflateSync } from 'node:zlib'

/** The letters a font's glyphs stand for, from its ToUnicode map. */
const lettersOf = (raw: string, font: string): ReadonlyMap<string, string> => {
  const map = /\/ToUnicode (\d+) 0 R/.exec(objectOf(raw, font))?.[1] ?? ''
  return new Map(
    [...objectOf(raw, map).matchAll(/<([0-9a-f]{4})> <([0-9a-f]+)>/gi)].map(([, glyph = '', code = '']) => [
      glyph.toLowerCase(),
      code.replace(/.{4}/g, each => String.fromCharCode(Number.parseInt(each, 16))),
    ]),
  )
}

const objectOf = (raw: string, number: string): string => {
  const start = raw.indexOf(`\n${number} 0 obj`)
  return raw.slice(start, raw.indexOf('endobj', start))
}

/** The bytes of an object's stream, as many as it says: the last may look like the line break after it. */
const streamOf = (object: string): string => {
  const start = object.indexOf('stream\n') + 'stream\n'.length
  return object.slice(start, start + Number(/\/Length (\d+)/.exec(object)?.[1] ?? 0))
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** A PDF string's bytes without its escapes. */
const bytesOf = (text: string): string =>
  text.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal: string | undefined, letter = '') =>
    octal === undefined ? (escapes[letter] ?? letter) : String.fromCharCode(Number.parseInt(octal, 8)),
  )

/** What stands between the parentheses of a PDF string; pairs of parentheses inside it need no escape. */
const inside = Array.from({ length: 4 }).reduce<string>(nested => String.raw`(?:\\[\s\S]|[^\\()]|\(${nested}\))*`, '')
const shownOrFont = new RegExp(String.raw`/(f\d+) [\d.]+ Tf|\((${inside})\)|(ET)`, 'g')

/** The words on every page: enough of a reader for the files Typst writes. */
export const wordsOf = (pdf: Uint8Array): string => {
  const raw = Buffer.from(pdf).toString('latin1')
  const pages = [...raw.matchAll(/\/Type \/Page\n[\s\S]*?\/Contents (\d+) 0 R/g)]
  return (
    pages
      .map(([page, contents = '']) => {
        const fonts = new Map(
          [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', font = '']) => [name, lettersOf(raw, font)]),
        )
        const drawn = inflateSync(Buffer.from(streamOf(objectOf(raw, contents)), 'latin1')).toString('latin1')
        let letters: ReadonlyMap<string, string> = new Map()
        let text = ''
        for (const [, font, shown, ends] of drawn.matchAll(shownOrFont)) {
          if (font !== undefined) letters = fonts.get(font) ?? letters
          if (ends !== undefined) text += '\n'
          const hex = Buffer.from(bytesOf(shown ?? ''), 'latin1').toString('hex')
          text += (hex.match(/.{4}/g) ?? []).map(glyph => letters.get(glyph) ?? '').join('')
        }
        return text
      })
      .join('\n')
      .replaceAll('\u00a0', ' ')
      // Typst maps a glyph to the letters it first stood with; an invisible joiner may be one.
      .replaceAll('\u2060', '')
  )
}
