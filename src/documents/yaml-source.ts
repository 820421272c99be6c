// A YAML text that remembers on which line everything stands, and refuses what YAML would quietly read as something else.
import { isMap, isScalar, LineCounter, type Node, type ParsedNode, parseDocument, visit } from 'yaml'
import { BadInput, message } from '../language/message.ts'

/** A path into a YAML document: `['lines', 2, 'amounts']`. */
export type YamlPath = readonly (string | number)[]

/** The parsed text: its plain value, and the line (from 1) of a path or of its nearest ancestor that exists. */
export type YamlSource = {
  readonly value: unknown
  readonly lineOf: (path: YamlPath) => number
  readonly keys: readonly { readonly key: string; readonly line: number }[]
}

const reasons: Readonly<Record<string, string>> = {
  BAD_INDENT: 'indrykningen passer ikke',
  TAB_AS_INDENT: 'indrykning skal være mellemrum, ikke tabulator',
  DUPLICATE_KEY: 'det samme felt står to gange',
  MISSING_CHAR: 'der mangler et tegn, fx et anførselstegn eller en kantet parentes',
  BAD_DQ_ESCAPE: 'omvendt skråstreg i en tekst i anførselstegn',
  MULTILINE_IMPLICIT_KEY: 'der mangler et kolon, eller en tekst med kolon skal i anførselstegn',
  BLOCK_AS_IMPLICIT_KEY: 'et kolon for meget; sæt teksten i anførselstegn',
  UNEXPECTED_TOKEN: 'et uventet tegn',
  MULTIPLE_DOCS: 'filen har flere dokumenter (---)',
  BAD_ALIAS: 'en henvisning (*) uden mål',
}

/**
 * Parses YAML 1.2 text.
 * @throws BadInput naming file and line: not valid YAML, or a number written with a thousands point (`1.400` is 1,4 in
 * YAML, and nothing would show that it went wrong).
 */
export const parseYaml = (text: string, file: string): YamlSource => {
  const counter = new LineCounter()
  const lineAt = (offset: number): number => counter.linePos(offset).line
  const document = (() => {
    try {
      return parseDocument(text, { lineCounter: counter, prettyErrors: false, stringKeys: true })
    } catch (error) {
      // A hostile depth of brackets ends the parser's stack.
      if (error instanceof RangeError) {
        throw new BadInput(message('bad-yaml', { reason: 'for mange niveauer inde i hinanden' }), { file })
      }
      throw error
    }
  })()
  const [error] = document.errors
  if (error !== undefined) {
    const reason = reasons[error.code] ?? 'en skrivefejl'
    throw new BadInput(message('bad-yaml', { reason }), { file, line: lineAt(error.pos[0]) })
  }
  const keys: { key: string; line: number }[] = []
  visit(document, {
    Pair: (_, pair) => {
      if (isScalar(pair.key)) keys.push({ key: String(pair.key.value), line: lineAt(pair.key.range?.[0] ?? 0) })
    },
    Scalar: (_, node) => {
      const given = node.source ?? ''
      if (typeof node.value === 'number' && /^[-+]?[1-9]\d{0,2}(?:\.\d{3})+$/.test(given)) {
        const plain = given.replaceAll('.', '')
        throw new BadInput(message('thousands-point', { given, plain }), { file, line: lineAt(node.range?.[0] ?? 0) })
      }
    },
  })
  return { value: plainValue(document, file), lineOf: path => lineAt(offsetOf(document.contents, path)), keys }
}

const plainValue = (document: ReturnType<typeof parseDocument>, file: string): unknown => {
  try {
    return document.toJS({ maxAliasCount: 50 })
  } catch (error) {
    if (error instanceof ReferenceError) {
      throw new BadInput(message('bad-yaml', { reason: 'for mange henvisninger (*)' }), { file })
    }
    throw error
  }
}

/** Where a path begins in the text; for what is missing, where the nearest thing around it begins. */
const offsetOf = (root: ParsedNode | null, path: YamlPath): number => {
  let node: Node | null = root
  let offset = root?.range[0] ?? 0
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(each => isScalar(each.key) && each.key.value === part)
      if (pair === undefined) return offset
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset
      node = (pair.value as Node | null) ?? null
    } else {
      node = node !== null && 'get' in node && typeof node.get === 'function' ? (node.get(part, true) ?? null) : null
      if (node === null) return offset
      offset = node.range?.[0] ?? offset
    }
  }
  return offset
}
