// Which letters a font can show. A PDF that everyone can read may hold no other, so the rest are put in words a font has.

/** The tables of a TrueType font by name, as offsets into its bytes. */
const tablesOf = (font: Buffer): ReadonlyMap<string, number> =>
  new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, at) => {
      const entry = 12 + 16 * at
      return [font.toString('latin1', entry, entry + 4), font.readUInt32BE(entry + 8)] as const
    }),
  )

/** The offset of the font's table of format 4: every letter of the basic plane. */
const segmentsAt = (font: Buffer): number => {
  const cmap = tablesOf(font).get('cmap')
  if (cmap === undefined) throw new RangeError('a font without a cmap table')
  for (let at = 0; at < font.readUInt16BE(cmap + 2); at += 1) {
    const offset = cmap + font.readUInt32BE(cmap + 4 + 8 * at + 4)
    if (font.readUInt16BE(offset) === 4) return offset
  }
  throw new RangeError('a font whose cmap has no format 4')
}

/**
 * The code points a TrueType font has letters for.
 * @see https://learn.microsoft.com/typography/opentype/spec/cmap (format 4)
 */
export const lettersOf = (font: Buffer): ReadonlySet<number> => {
  const base = segmentsAt(font)
  const twice = font.readUInt16BE(base + 6)
  const letters = new Set<number>()
  for (let at = 0; at < twice; at += 2) {
    const last = font.readUInt16BE(base + 14 + at)
    const first = font.readUInt16BE(base + 16 + twice + at)
    const delta = font.readUInt16BE(base + 16 + 2 * twice + at)
    const rangeAt = base + 16 + 3 * twice + at
    const range = font.readUInt16BE(rangeAt)
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = range === 0 ? code + delta : font.readUInt16BE(rangeAt + range + 2 * (code - first))
      if (glyph % 0x10000 !== 0) letters.add(code)
    }
  }
  return letters
}

/** Boxes of a form, which say yes or no and must not become a question mark. */
const boxes: Readonly<Record<string, string>> = { '☐': '[ ]', '☑': '[x]', '☒': '[x]' }

/**
 * `text` with only letters that `letters` holds: line breaks and tabs become spaces, letters without width are left out,
 * a box of a form becomes brackets, and each other one stands as a question mark, so that the reader sees that something
 * is missing.
 */
export const inLetters = (text: string, letters: ReadonlySet<number>): string =>
  [...text.normalize('NFC').replace(/\s/gu, space => (space === '\u00a0' ? space : ' '))]
    .filter(letter => !/[\p{Cc}\p{Cf}]/u.test(letter))
    .map(letter => (letters.has(letter.codePointAt(0) ?? 0) ? letter : (boxes[letter] ?? '?')))
    .join('')
