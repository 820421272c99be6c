// Finding by words the Danish way: in any order, from the beginning of a word, whatever the case and the accents.

/** Letters that are letters of their own in Danish, and how people write them where they cannot: aa, ae, oe. */
const letters: readonly (readonly [RegExp, string])[] = [
  [/å/g, 'aa'],
  [/[æä]/g, 'ae'],
  [/[øö]/g, 'oe'],
  [/ß/g, 'ss'],
]

/** `Åben rådgivning` as `aaben raadgivning`, `Café` as `cafe`. An ø never becomes an o: `sog` does not find `søg`. */
export const foldWord = (text: string): string => {
  const lower = text.normalize('NFC').toLocaleLowerCase('da')
  const own = letters.reduce((word, [letter, written]) => word.replace(letter, written), lower)
  return own.normalize('NFD').replace(/\p{M}/gu, '')
}

/** The words of a text, folded: runs of letters and digits. */
export const searchWords = (text: string): readonly string[] => foldWord(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** True where every word of the question is the beginning of some word of the text. A question without words finds nothing. */
export const findsWords = (question: string, ...texts: readonly string[]): boolean => {
  const asked = searchWords(question)
  const words = texts.flatMap(searchWords)
  return asked.length > 0 && asked.every(each => words.some(word => word.startsWith(each)))
}
