// A name as it may be spelled: folded so that Søren, Soeren and Soren are one, and Sofie and Sophie. For finding, never for showing.

/** Letters that take no mark away, and the signs a name is joined with; each becomes the one below it. */
const letters: ReadonlyMap<string, string> = new Map(
  [..."æœøðđłıþß‐‑‒–—’‘ʼ'"].map((letter, at) => [letter, [...'aooddlits---------'][at] ?? '']),
)

/** What sounds alike, in the order it is replaced. */
const alike: readonly (readonly [string, string])[] = [
  ['ae', 'a'],
  ['oe', 'o'],
  ['ph', 'f'],
  ['th', 't'],
  ['ch', 'k'],
  ['c', 'k'],
  ['q', 'k'],
  ['w', 'v'],
  ['z', 's'],
  ['x', 'ks'],
]

const plainLetters = (given: string): string =>
  Array.from(given.normalize('NFKD').toLowerCase(), letter => letters.get(letter) ?? letter)
    .join('')
    .replace(/[\u0300-\u036f]/g, '')

const spelledAlike = (plain: string): string =>
  alike.reduce((text, [from, to]) => text.replaceAll(from, to), plain).replace(/([a-z])\1+/g, '$1')

const split = (text: string): readonly string[] =>
  text.split(/[^a-z0-9\u{80}-\u{10ffff}]+/u).filter(word => word !== '')

/**
 * The words of a name or an address, each once: `Anne-Sophie Kjær` is `ane`, `sofie`, `anesofie` and `kjar`. The database keeps
 * the same by `forlaens.name_words`.
 */
export const nameWords = (given: string): readonly string[] => {
  const plain = plainLetters(given)
  return [...new Set([...split(spelledAlike(plain)), ...split(spelledAlike(plain.replaceAll('-', '')))])]
}

/** A word of a question: every word of a name that begins with one of these is meant. */
export type Beginning = readonly string[]

/**
 * The ways a question can be read: word by word, and with two neighbours as one, for `Anne Marie` may be written `Annemarie`.
 * A word that ends in p may be the beginning of one with ph. Words after the sixth are left out.
 */
export const readingsOf = (question: string): readonly (readonly Beginning[])[] => {
  const words = split(plainLetters(question)).slice(0, 6)
  if (words.length === 0) return []
  const joined = words
    .slice(1)
    .map((_, at) => [...words.slice(0, at), `${words[at]}${words[at + 1]}`, ...words.slice(at + 2)])
  return [words, ...joined].map(reading => reading.map(beginningOf))
}

const beginningOf = (word: string): Beginning => {
  const usual = spelledAlike(word)
  return word.endsWith('p') ? [usual, spelledAlike(`${word}h`)] : [usual]
}
