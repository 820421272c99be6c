// A PDF written by hand: pages of drawing operations, one font, one grey picture, and what lies on the first page.

const stream = (dictionary: string, body: string): string =>
  `<<${dictionary}/Length ${body.length}>>stream\n${body}\nendstream`

/** Draws a text, upright or along the side. */
export const words = (text: string, x: number, y: number, turned = false): string =>
  `BT /F1 12 Tf ${turned ? '0 1 -1 0' : '1 0 0 1'} ${x} ${y} Tm (${text}) Tj ET`

/** Draws the picture. */
export const picture = (width: number, height: number): string => `q ${width} 0 0 ${height} 50 50 cm /I Do Q`

/** A file of these pages, 600 by 800 points, with `annotations` on the first. */
export const handPdf = (pages: readonly string[], annotations: readonly string[] = []): Uint8Array => {
  const pageAt = (page: number): number => 100 + 2 * page
  const noteAt = (at: number): number => 10 + at
  const kids = pages.map((_, page) => `${pageAt(page)} 0 R`).join(' ')
  const notes = annotations.map((_, at) => `${noteAt(at)} 0 R`).join(' ')
  const objects: readonly (readonly [number, string])[] = [
    [1, `<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[${notes}]>>>>`],
    [2, `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`],
    [3, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'],
    [
      4,
      stream(
        '/Type/XObject/Subtype/Image/Width 4/Height 4/ColorSpace/DeviceGray/BitsPerComponent 8',
        'abcdefghijklmnop',
      ),
    ],
    ...annotations.map((note, at) => [noteAt(at), `<</Type/Annot${note}>>`] as const),
    ...pages.flatMap((drawn, page) => [
      [
        pageAt(page),
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]${page === 0 ? `/Annots[${notes}]` : ''}/Resources<</Font<</F1 3 0 R>>/XObject<</I 4 0 R>>>>/Contents ${pageAt(page) + 1} 0 R>>`,
      ] as const,
      [pageAt(page) + 1, stream('', drawn)] as const,
    ]),
  ]
  let file = '%PDF-1.4\n'
  const table = objects.map(([number, body]) => {
    const at = file.length
    file += `${number} 0 obj\n${body}\nendobj\n`
    return `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`
  })
  const start = file.length
  file += `xref\n${table.join('')}trailer\n<</Size 1000/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, letter => letter.charCodeAt(0) & 0xff)
}
