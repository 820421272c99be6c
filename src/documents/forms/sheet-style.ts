// How the cells of a workbook look: the few styles a form needs, numbered as they are used, and the part that holds them.

/** What a cell is for. */
export type CellLook =
  | 'title'
  | 'heading'
  | 'head'
  | 'headRight'
  | 'words'
  | 'wordsStrong'
  | 'group'
  | 'note'
  | 'number'
  | 'numberStrong'
  | 'numberNet'
  | 'wordsNet'
  | 'carried'

type Look = {
  readonly font: number
  readonly fill: number
  readonly border: number
  readonly right?: boolean
  readonly wrap?: boolean
  readonly number?: boolean
}

/** Fonts: 0 plain, 1 bold, 2 title, 3 grey, 4 grey and bold, 5 small. Borders: 1 line, 2 head, 3 total, 4 net. */
const looks: Readonly<Record<CellLook, Look>> = {
  title: { font: 2, fill: 0, border: 0 },
  heading: { font: 1, fill: 0, border: 0 },
  head: { font: 4, fill: 2, border: 2, wrap: true },
  headRight: { font: 4, fill: 2, border: 2, right: true, wrap: true },
  words: { font: 0, fill: 0, border: 1, wrap: true },
  wordsStrong: { font: 1, fill: 0, border: 3, wrap: true },
  wordsNet: { font: 1, fill: 0, border: 4, wrap: true },
  group: { font: 4, fill: 0, border: 0 },
  note: { font: 3, fill: 0, border: 0 },
  number: { font: 0, fill: 0, border: 1, number: true },
  numberStrong: { font: 1, fill: 0, border: 3, number: true },
  numberNet: { font: 1, fill: 0, border: 4, number: true },
  carried: { font: 5, fill: 0, border: 0 },
}

/** Looks with decimals, in order of their number in the workbook. */
const known: readonly { readonly look: CellLook; readonly decimals: number }[] = Object.entries(looks).flatMap(
  ([name, { number }]) => {
    const look = name as CellLook
    return number === true ? Array.from({ length: 9 }, (_, decimals) => ({ look, decimals })) : [{ look, decimals: 0 }]
  },
)

/** The number of a style; 0 is the workbook's own plain one. */
export const styleOf = (look: CellLook, decimals = 0): number =>
  1 + known.findIndex(each => each.look === look && (looks[look].number !== true || each.decimals === decimals))

/** Thousands and decimals as the reader's own Excel writes them, in Denmark 1.234,5; the minus is a true one. */
const numberFormat = (decimals: number): string => {
  const digits = `#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`
  return `${digits};\u2212${digits}`
}

const font = (size: number, colour: string, bold = false): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF${colour}"/><name val="Calibri"/><family val="2"/></font>`

const edge = (side: string, style: string, colour: string): string =>
  `<${side} style="${style}"><color rgb="FF${colour}"/></${side}>`

const border = (top: string, bottom: string): string =>
  `<border><left/><right/>${top === '' ? '<top/>' : top}${bottom === '' ? '<bottom/>' : bottom}<diagonal/></border>`

const borders = [
  border('', ''),
  border('', edge('bottom', 'thin', 'D8D5CE')),
  border('', edge('bottom', 'medium', '8C8A85')),
  border(edge('top', 'thin', '1A1A1A'), edge('bottom', 'thin', 'D8D5CE')),
  border(edge('top', 'medium', '1A1A1A'), edge('bottom', 'double', '1A1A1A')),
]

const formatNumberOf = (decimals: number): number => 164 + decimals

const styleXml = ({ look, decimals }: (typeof known)[number]): string => {
  const { font: fontId, fill, border: borderId, right = false, wrap = false, number = false } = looks[look]
  const align = `<alignment horizontal="${right || number ? 'right' : 'left'}" vertical="top"${wrap ? ' wrapText="1"' : ''}/>`
  const format = number ? formatNumberOf(decimals) : 0
  // Text that begins with an equals sign stays text, also after somebody has edited it.
  const quoted = number ? '' : ' quotePrefix="1"'
  return `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quoted}>${align}</xf>`
}

const counted = (name: string, parts: readonly string[]): string =>
  `<${name} count="${parts.length}">${parts.join('')}</${name}>`

/** The part with every style. */
export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${[
  counted(
    'numFmts',
    Array.from(
      { length: 9 },
      (_, decimals) => `<numFmt numFmtId="${formatNumberOf(decimals)}" formatCode="${numberFormat(decimals)}"/>`,
    ),
  ),
  counted('fonts', [
    font(11, '1A1A1A'),
    font(11, '1A1A1A', true),
    font(16, '1A1A1A', true),
    font(10, '5B5A57'),
    font(11, '5B5A57', true),
    font(9, '5B5A57'),
  ]),
  counted('fills', [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF3F1EC"/><bgColor indexed="64"/></patternFill></fill>',
  ]),
  counted('borders', borders),
  counted('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
  counted('cellXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', ...known.map(styleXml)]),
  counted('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
].join('')}</styleSheet>`
