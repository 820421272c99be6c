// Small good files of every format, to break.
import { heading, note, paragraph, table } from './draft.ts'
import { type Dropped, draftAs } from './source-as.ts'

/** A case as small as one can be that has everything: a heading, notes, a head over years, indented lines, bold totals, blanks. */
export const smallDraft = [
  heading(1, 'Tidlig indsats'),
  paragraph('Der søges 1,5 mio. kr. i 2027 og 2028, jf. tabel 1¹. Besparelsen er 65 % af udgiften.'),
  table([
    ['', { text: '1.000 kr. (2026 p/l)', columns: 3 }, null, null],
    ['', '2027', '2028', '2029'],
    [{ text: 'Udgifter', rows: 2 }, '1.200', '300', ''],
    [null, '-50', '', '7,5'],
    ['  Heraf løn', '900', '250', '0'],
    ['*I alt*', '*1.150*', '*300*', '*7,5*'],
  ]),
  note('¹ Priserne er 2026-priser.'),
  heading(2, 'Fordeling'),
  table([
    ['Udvalg', 'Andel'],
    ['Børneudvalget', '65 %'],
    ['Socialudvalget', '35 %'],
  ]),
]

/** The files. */
export const goodFiles = async (): Promise<readonly [Dropped, ...Dropped[]]> => {
  const html = `<!doctype html><html><body><h1>Tidlig indsats</h1><p>Der søges <b>1,5 mio. kr.</b></p><table><tr><th colspan="2">År</th></tr><tr><td rowspan="2">a</td><td>1</td></tr><tr><td>-2</td></tr></table></body></html>`
  const markdown =
    '# Tidlig indsats\n\n| | 2027 | 2028 |\n|---|---|---|\n| Løn | 1.000 | -50 |\n\nDer søges 1,5 mio. kr.\n'
  const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)
  const pages = [
    { name: 'sag.html', bytes: encoded(html) },
    { name: 'sag.md', bytes: encoded(markdown) },
  ]
  const as = (format: Parameters<typeof draftAs>[1]): Promise<Dropped> => draftAs(smallDraft, format, 'sag')
  const [word, book, list] = [await as('docx'), await as('xlsx'), await as('csv')]
  // Those that take longest to read are one in eight.
  return [
    word,
    book,
    list,
    ...pages,
    word,
    book,
    list,
    ...pages,
    word,
    book,
    word,
    book,
    await as('pdf'),
    await as('pdf-plain'),
  ]
}
