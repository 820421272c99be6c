// XML written by others, read strictly: well-formed, without a document type, and no deeper than anything of ours needs.
import sax, { type Tag } from 'sax'

/** An element. `attributes` are those without a namespace; `text` is its own, put together. */
export type XmlElement = {
  readonly name: string
  /** Empty where it has none. */
  readonly namespace: string
  readonly attributes: ReadonlyMap<string, string>
  readonly elements: readonly XmlElement[]
  readonly text: string
}

/** Thrown where it is not such XML. Says nothing of what stands there. */
export class BadXml extends Error {
  constructor() {
    super('no XML we read')
    this.name = 'BadXml'
  }
}

const deepest = 40

/** Elements of one text: each takes some hundred times the bytes it is written in. A form of 500 rows and 100 years has 720,000 as Word text. */
const mostElements = 1_000_000

type Open = { readonly tag: Tag; readonly elements: XmlElement[]; text: string }

const elementOf = ({ tag, elements, text }: Open): XmlElement => ({
  name: tag.local,
  namespace: tag.uri,
  attributes: new Map(
    Object.values(tag.attributes)
      .filter(({ uri }) => uri === '')
      .map(({ local, value }) => [local, value]),
  ),
  elements,
  text,
})

const refuse = (): never => {
  throw new BadXml()
}

/**
 * The root element. Entities declared in a document type can expand into each other without end, or fetch what lies elsewhere;
 * a text with a document type in it never reaches the parser, wherever it stands.
 * @throws BadXml, also for more than `most` elements.
 */
export const readXml = (text: string, most = mostElements): XmlElement => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return refuse()
  const parser = sax.parser(true, { xmlns: true, strictEntities: true })
  const open: Open[] = []
  let root: XmlElement | undefined
  let count = 0
  const add = (more: string): void => {
    const inside = open.at(-1)
    if (inside !== undefined) inside.text += more
  }
  parser.onerror = refuse
  parser.onopentag = tag => {
    count += 1
    if (open.length >= deepest || count > most) refuse()
    open.push({ tag, elements: [], text: '' })
  }
  parser.ontext = add
  parser.oncdata = add
  parser.onclosetag = () => {
    const closed = elementOf(open.pop() ?? refuse())
    const inside = open.at(-1)
    if (inside === undefined) root = closed
    else inside.elements.push(closed)
  }
  parser.write(text).close()
  return root ?? refuse()
}
