// The parts of a Word file that are the same in every paper: its styles, its list, its settings and how its parts hang together.

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const officeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Text as it stands in XML; letters XML 1.0 has no room for are left out. */
export const xmlText = (text: string): string =>
  [...text.toWellFormed()]
    .filter(letter => {
      const code = letter.codePointAt(0) ?? 0
      return code >= 0x20 ? code !== 0xfffe && code !== 0xffff : code === 9 || code === 10
    })
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** A part of the document itself: `document`, `hdr` or `ftr`. */
export const wordPart = (root: string, inside: string): string =>
  `${declaration}<w:${root} xmlns:w="${main}" xmlns:r="${relations}">${inside}</w:${root}>`

const style = (kind: string, id: string, name: string, inside: string): string =>
  `<w:style w:type="${kind}" w:styleId="${id}"${id === 'Normal' || id === 'TableNormal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${inside}</w:style>`

const basedOn = '<w:basedOn w:val="Normal"/>'

const headingStyle = (level: number, halfPoints: number, before: number): string =>
  style(
    'paragraph',
    `Heading${level}`,
    `heading ${level}`,
    `${basedOn}<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="${before}" w:after="120"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${halfPoints}"/></w:rPr>`,
  )

/** Danish is the language of the whole text; IBM Plex Sans where the machine has it, else what Word takes instead. */
const styles = `${declaration}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="IBM Plex Sans" w:hAnsi="IBM Plex Sans" w:cs="Arial" w:eastAsia="Arial"/><w:color w:val="1A1A1A"/><w:sz w:val="20"/><w:lang w:val="da-DK" w:eastAsia="da-DK" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
  style('paragraph', 'Normal', 'Normal', '<w:qFormat/>'),
  headingStyle(1, 40, 280),
  headingStyle(2, 26, 320),
  headingStyle(3, 21, 200),
  style(
    'paragraph',
    'Subtitle',
    'Subtitle',
    `${basedOn}<w:qFormat/><w:pPr><w:spacing w:after="240"/></w:pPr><w:rPr><w:color w:val="5B5A57"/><w:sz w:val="22"/></w:rPr>`,
  ),
  style(
    'paragraph',
    'Quote',
    'Quote',
    `${basedOn}<w:qFormat/><w:pPr><w:pBdr><w:left w:val="single" w:sz="16" w:space="10" w:color="D8D5CE"/></w:pBdr><w:ind w:left="284"/></w:pPr>`,
  ),
  style(
    'paragraph',
    'Fact',
    'Fact',
    `${basedOn}<w:pPr><w:tabs><w:tab w:val="left" w:pos="2835"/></w:tabs><w:spacing w:after="60"/><w:ind w:left="2835" w:hanging="2835"/></w:pPr>`,
  ),
  style(
    'paragraph',
    'Letterhead',
    'Letterhead',
    `${basedOn}<w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="4" w:color="1A1A1A"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="9412"/></w:tabs></w:pPr>`,
  ),
  style(
    'paragraph',
    'Signature',
    'Signature',
    `${basedOn}<w:pPr><w:keepLines/><w:pBdr><w:top w:val="single" w:sz="4" w:space="3" w:color="1A1A1A"/></w:pBdr><w:spacing w:before="900" w:after="0"/><w:ind w:right="5000"/></w:pPr><w:rPr><w:color w:val="5B5A57"/><w:sz w:val="18"/></w:rPr>`,
  ),
  style(
    'paragraph',
    'ListBullet',
    'List Bullet',
    `${basedOn}<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>`,
  ),
  style(
    'paragraph',
    'Small',
    'Small',
    `${basedOn}<w:pPr><w:tabs><w:tab w:val="right" w:pos="9412"/></w:tabs><w:spacing w:after="0"/></w:pPr><w:rPr><w:color w:val="5B5A57"/><w:sz w:val="16"/></w:rPr>`,
  ),
  style(
    'paragraph',
    'Cell',
    'Cell',
    `${basedOn}<w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr>`,
  ),
  style(
    'table',
    'TableNormal',
    'Normal Table',
    '<w:tblPr><w:tblCellMar><w:top w:w="70" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="70" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  ),
  style(
    'table',
    'PaperTable',
    'Paper Table',
    '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="D8D5CE"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="D8D5CE"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="5B5A57"/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="8C8A85"/></w:tcBorders></w:tcPr></w:tblStylePr>',
  ),
].join('')}</w:styles>`

const numbering = `${declaration}<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="240"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

const settings = `${declaration}<w:settings xmlns:w="${main}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="da-DK"/></w:settings>`

const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`

const contentTypes = (more: string): string =>
  `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    override('/word/document.xml', `${officeType}.document.main+xml`),
    override('/word/styles.xml', `${officeType}.styles+xml`),
    override('/word/numbering.xml', `${officeType}.numbering+xml`),
    override('/word/settings.xml', `${officeType}.settings+xml`),
    override('/word/header1.xml', `${officeType}.header+xml`),
    override('/word/footer1.xml', `${officeType}.footer+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  ].join('')}${more}</Types>`

const related = (list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="${packaged}/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** A part that the text refers to. `file` lies in `word/`, or beside it with `../`; `more` are the parts it needs itself. */
export type LinkedPart = {
  readonly id: string
  readonly relation: string
  readonly file: string
  readonly type: string
  readonly text: string
  readonly more?: readonly { readonly name: string; readonly text: string; readonly type?: string }[]
}

const nameOf = (file: string): string => (file.startsWith('../') ? file.slice(3) : `word/${file}`)

/** The parts around the text, the list of types first, as readers expect it, with those the text refers to besides. */
export const partsWith = (
  linked: readonly LinkedPart[],
): readonly { readonly name: string; readonly text: string }[] => [
  {
    name: '[Content_Types].xml',
    text: contentTypes(
      linked
        .flatMap(({ file, type, more = [] }) => [
          override(`/${nameOf(file)}`, type),
          ...more.flatMap(part => (part.type === undefined ? [] : [override(`/${part.name}`, part.type)])),
        ])
        .join(''),
    ),
  },
  {
    name: '_rels/.rels',
    text: related([
      ['rId1', `${relations}/officeDocument`, 'word/document.xml'],
      ['rId2', `${packaged}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
  },
  {
    name: 'word/_rels/document.xml.rels',
    text: related([
      ['rId1', `${relations}/styles`, 'styles.xml'],
      ['rId2', `${relations}/numbering`, 'numbering.xml'],
      ['rId3', `${relations}/settings`, 'settings.xml'],
      ['rId4', `${relations}/header`, 'header1.xml'],
      ['rId5', `${relations}/footer`, 'footer1.xml'],
      ...linked.map(({ id, relation, file }) => [id, `${relations}/${relation}`, file] as const),
    ]),
  },
  { name: 'word/styles.xml', text: styles },
  { name: 'word/numbering.xml', text: numbering },
  { name: 'word/settings.xml', text: settings },
  ...linked.flatMap(({ file, text, more = [] }) => [
    { name: nameOf(file), text },
    ...more.map(part => ({ name: part.name, text: part.text })),
  ]),
]

/** The parts that are always the same. */
export const fixedParts = partsWith([])

/** The relations of another part, in a part of their own. */
export const relationsOf = (list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  related(list.map(([id, type, target]) => [id, `${relations}/${type}`, target]))

/** What the file says of itself. `day` is when it was made. */
export const coreProperties = (of: {
  readonly title: string
  readonly sender: string
  readonly subject: string
  readonly keywords: readonly string[]
  readonly day: string
}): string =>
  `${declaration}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(of.title)}</dc:title><dc:subject>${xmlText(of.subject)}</dc:subject><dc:creator>${xmlText(of.sender)}</dc:creator><cp:keywords>${xmlText(of.keywords.join(', '))}</cp:keywords><dc:language>da-DK</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${of.day}T00:00:00Z</dcterms:created></cp:coreProperties>`
