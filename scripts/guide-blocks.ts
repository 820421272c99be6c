// Makes a guide in Markdown the blocks the pages show. What the pages could not show stops the build, so that nothing is left out.
import { marked, type Token, type Tokens } from 'marked'
import { type Block, guides, type Words } from '../src/web/guide/guide.ts'

const addresses: ReadonlyMap<string, string> = new Map(
  Object.entries(guides).map(([name, { file }]) => [file, `/vejledning/${name}`]),
)

/** Where a link of a guide leads in the pages: another guide, a place in this one, or nowhere. */
const leadsTo = (href: string): string | null => {
  const [file = '', place] = href.split('#')
  if (file === '') return href
  const address = addresses.get(file)
  return address === undefined ? null : `${address}${place === undefined ? '' : `#${place}`}`
}

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const words = (tokens: readonly Token[] = []): readonly Words[] =>
  tokens.flatMap((token): readonly Words[] => {
    switch (token.type) {
      case 'text':
      case 'escape':
        return [{ is: 'text', text: plain((token as Tokens.Text).text) }]
      case 'codespan':
        return [{ is: 'code', text: plain((token as Tokens.Codespan).text) }]
      case 'strong':
      case 'em':
        return [{ is: token.type, of: words((token as Tokens.Strong).tokens) }]
      case 'link': {
        const { href, tokens: of } = token as Tokens.Link
        return [{ is: 'link', to: leadsTo(href), of: words(of) }]
      }
      case 'br':
        return [{ is: 'text', text: ' ' }]
      default:
        throw new RangeError(`a guide holds ${token.type} in a line, which the pages can't show: ${token.raw}`)
    }
  })

/** A heading's place in an address: `Kom ind` is `kom-ind`. */
export const placeOf = (text: string): string =>
  text
    .toLocaleLowerCase('da')
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')

const blocks = (tokens: readonly Token[], pictureOf: (file: string) => string): readonly Block[] =>
  tokens.flatMap((token): readonly Block[] => {
    switch (token.type) {
      case 'space':
        return []
      case 'heading': {
        const { depth, text, tokens: of } = token as Tokens.Heading
        return [{ is: 'heading', level: depth, id: placeOf(text), of: words(of) }]
      }
      case 'paragraph':
      case 'text': {
        const of = (token as Tokens.Paragraph).tokens ?? [token]
        const [first] = of
        if (first?.type === 'image' && of.length === 1) {
          const { href, text } = first as Tokens.Image
          return [{ is: 'picture', src: pictureOf(href), alt: plain(text) }]
        }
        return [{ is: 'paragraph', of: words(of) }]
      }
      case 'list': {
        const { ordered, items } = token as Tokens.List
        return [{ is: 'list', ordered, items: items.map(item => blocks(item.tokens, pictureOf)) }]
      }
      case 'table': {
        const { header, rows } = token as Tokens.Table
        return [
          {
            is: 'table',
            head: header.map(cell => words(cell.tokens)),
            rows: rows.map(row => row.map(cell => words(cell.tokens))),
          },
        ]
      }
      case 'code':
        return [{ is: 'code', text: (token as Tokens.Code).text }]
      default:
        throw new RangeError(`a guide holds ${token.type}, which the pages can't show: ${token.raw}`)
    }
  })

/** The blocks of a guide. `pictureOf` answers where a picture is, by its way from the guide. @throws RangeError for what can't be shown. */
export const guideBlocks = (markdown: string, pictureOf: (file: string) => string): readonly Block[] =>
  blocks(marked.lexer(markdown), pictureOf)
