// Goes through XML written by others, element by element, without keeping it: no document type, no entities but XML's own five,
// and neither deeper nor longer than a document needs to be.
import sax, { type Tag } from 'sax'
import { BadInput, message } from '../../language/message.ts'
import { limits } from './limits.ts'
import { broken, type FileKind } from './refuse.ts'

/** Vocabularies that may be declared within each other: the parser goes through all of them at every element. Word declares 40. */
const mostDeclared = 256

/** The value of an attribute by its name; `r:id` for one of the relationships. */
export type Attributes = (name: string) => string | undefined

/** What is told of each element. Names have the prefix of `prefixes`, whatever the file itself calls them. */
export type XmlVisitor = {
  readonly open?: (name: string, attribute: Attributes, parent: string) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string, name: string) => void
}

/** The vocabularies we read, as they are and as ISO 29500 Strict writes them. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 's',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing': 'xdr',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
}

const attributesOf =
  (tag: Tag): Attributes =>
  name => {
    const [prefix, local] = name.includes(':') ? name.split(':') : ['', name]
    for (const each of Object.values(tag.attributes))
      if (each.local === local && (prefixes[each.uri] === 'r') === (prefix === 'r')) return each.value
    return undefined
  }

/** The text of XML in UTF-8 or UTF-16. */
const decoded = (bytes: Uint8Array, kind: FileKind): string => {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return broken(kind)
    throw error
  }
}

/**
 * Tells `visitor` of everything in `bytes`, in its order; of `most` elements at most.
 * @throws BadInput where it is not such XML.
 */
export const walkXml = (bytes: Uint8Array, kind: FileKind, visitor: XmlVisitor, most: number = limits.nodes): void => {
  const text = decoded(bytes, kind)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new BadInput(message('document-doctype'))
  const parser = sax.parser(true, { xmlns: true, strictEntities: true })
  const open: string[] = []
  let nodes = 0
  parser.onerror = () => broken(kind)
  let declared = 0
  parser.onopennamespace = () => {
    declared += 1
    if (declared > mostDeclared) throw new BadInput(message('document-too-many-nodes'))
  }
  parser.onclosenamespace = () => {
    declared -= 1
  }
  parser.onopentag = tag => {
    nodes += 1
    if (open.length >= limits.depth) throw new BadInput(message('document-too-deep'))
    if (nodes > most) throw new BadInput(message('document-too-many-nodes'))
    const name = `${prefixes[tag.uri] ?? '?'}:${tag.local}`
    visitor.open?.(name, attributesOf(tag), open.at(-1) ?? '')
    open.push(name)
  }
  const add = (more: string): void => visitor.text?.(more, open.at(-1) ?? '')
  parser.ontext = add
  parser.oncdata = add
  parser.onclosetag = () => {
    const name = open.pop() ?? ''
    visitor.close?.(name)
  }
  parser.write(text).close()
}
