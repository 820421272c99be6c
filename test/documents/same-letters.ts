// What nobody writes and anybody may send: the same few letters over and over, behind a table that claims could be about.

const above = '1000 kr.\t2026\t2027\nLøn\t900\t900\nNetto\t900\t900\n\n'

/** What is repeated, by its name, and the ending of the file it stands in. */
export const sameLetters: readonly (readonly [name: string, part: string, ending: string])[] = [
  ['stars that never close', '**a ', 'md'],
  ['strokes that never close', '__a ', 'md'],
  ['a tag that never closes', '<b>a ', 'md'],
  ['cells below each other that make no row', '\ta\n', 'txt'],
  ['words side by side that make no column', 'a  b  c\n', 'txt'],
  ['lines between rows that are not there', '|--|\n', 'txt'],
  ['one line of words far apart', 'a  ', 'txt'],
  ['one figure', '1', 'csv'],
  ['one figure below a table', '1', 'txt'],
  ['amounts in the same unit', '1,5 mio. ', 'csv'],
  ['amounts a thousand times apart', '1.900 mio. kr. alfa, 1,9 mio. kr. beta, ', 'csv'],
]

/** A file of about so many letters of a part. */
export const longFile = (part: string, ending: string, letters: number) => ({
  name: `sag.${ending}`,
  bytes: Buffer.from(`${above}${part.repeat(Math.ceil(letters / part.length))} slut`),
})
