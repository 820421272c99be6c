// A YAML text that remembers on which line everything stands, and refuses what YAML would quietly read as something else.
import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  visit,
} from 'yaml'
import { formatNumber } from '../language/danish.ts'
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
  BAD_INDENT: 'indrykningen passer ikke, eller en kantet parentes er ikke lukket',
  BAD_SCALAR_START: 'en tekst, der begynder med et særligt tegn, skal i anførselstegn',
  TAB_AS_INDENT: 'indrykning skal være mellemrum, ikke tabulator',
  MISSING_CHAR: 'der mangler et tegn, fx et kolon, et anførselstegn eller en parentes',
  BAD_DQ_ESCAPE: 'omvendt skråstreg i en tekst i anførselstegn',
  MULTILINE_IMPLICIT_KEY: 'der mangler et kolon, eller en tekst med kolon skal i anførselstegn',
  BLOCK_AS_IMPLICIT_KEY:
    'et kolon for meget, eller noget er rykket for langt ind; sæt en tekst med kolon i anførselstegn',
  UNEXPECTED_TOKEN: 'et uventet tegn, eller indrykningen passer ikke',
  MULTIPLE_DOCS: 'filen har flere dokumenter (---)',
}

/** What a file a person wrote keeps within; beyond it the parser would take seconds or its whole stack. */
const limits = { depth: 100, lines: 20_000, lineLength: 100_000, marks: 1000 }

/** The first line that no person wrote: endlessly long, too many of them, too deep, or nothing but YAML's own marks. */
const refuseHostile = (text: string, file: string): void => {
  const refuse = (reason: string, line: number): never => {
    throw new BadInput(message('bad-yaml', { reason }), { file, line })
  }
  let depth = 0
  let marks = 0
  let begins = 0
  for (let line = 1; begins <= text.length; line += 1) {
    const found = text.indexOf('\n', begins)
    const ends = found < 0 ? text.length : found
    if (line > limits.lines) refuse(`filen har over ${formatNumber(limits.lines)} linjer`, line)
    if (ends - begins > limits.lineLength) refuse(`linjen har over ${formatNumber(limits.lineLength)} tegn`, line)
    const written = text.slice(begins, ends)
    for (const [bracket] of written.matchAll(/[[\]{}]/g)) {
      depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1)
      if (depth > limits.depth) refuse('for mange niveauer inde i hinanden', line)
    }
    marks += written.match(/(?<![^\s,[{])[!&*]/g)?.length ?? 0
    if (marks > limits.marks) refuse('for mange mærker (!, & eller *)', line)
    const indent = /^[ ?:-]*/.exec(written)?.[0].length ?? 0
    if (indent > 4 * limits.depth) refuse('for mange niveauer inde i hinanden', line)
    begins = ends + 1
  }
}

/**
 * Parses YAML 1.2 text.
 * @throws BadInput naming file and line: not valid YAML, or a number written with a thousands point (`1.400` is 1,4 in
 * YAML, and nothing would show that it went wrong).
 */
export const parseYaml = (text: string, file: string): YamlSource => {
  refuseHostile(text, file)
  const counter = new LineCounter()
  const lineAt = (offset: number): number => counter.linePos(offset).line
  // The library looks for double keys in quadratic time; below it is done in one pass.
  const options = { lineCounter: counter, prettyErrors: false, stringKeys: true, uniqueKeys: false }
  const document = parseDocument(text, options)
  const [error] = document.errors
  if (error !== undefined) {
    const reason = reasons[error.code] ?? 'en skrivefejl'
    throw new BadInput(message('bad-yaml', { reason }), { file, line: lineAt(error.pos[0]) })
  }
  const keys: { key: string; line: number }[] = []
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<unknown>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) {
          const place = { file, line: lineAt(key.range?.[0] ?? 0), field: String(key.value) }
          throw new BadInput(message('bad-yaml', { reason: 'det samme felt står to gange' }), place)
        }
        seen.add(key.value)
      }
    },
    Pair: (_, pair) => {
      if (isScalar(pair.key)) keys.push({ key: String(pair.key.value), line: lineAt(pair.key.range?.[0] ?? 0) })
    },
    Scalar: (_, node, ancestors) => {
      const given = node.source ?? ''
      if (typeof node.value === 'number' && /^[-+]?[1-9]\d{0,2}(?:\.\d{3})+$/.test(given)) {
        const plain = given.replaceAll('.', '')
        const place = { file, line: lineAt(node.range?.[0] ?? 0), field: fieldOf([...ancestors, node]) || undefined }
        throw new BadInput(message('thousands-point', { given, plain }), place)
      }
    },
  })
  return { value: plainValue(document, file), lineOf: path => lineAt(offsetOf(document.contents, path)), keys }
}

/** The field that a chain of nodes leads to, as a person reads it: `lines[2].amounts[0]`. */
const fieldOf = (chain: readonly unknown[]): string =>
  chain
    .flatMap((node, at) => {
      if (isPair(node) && isScalar(node.key)) return [`.${String(node.key.value)}`]
      return isSeq(node) ? [`[${node.items.indexOf(chain[at + 1])}]`] : []
    })
    .join('')
    .slice(1)

const plainValue = (document: Document.Parsed, file: string): unknown => {
  try {
    return document.toJS({ maxAliasCount: 50 })
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    const reason = error.message.startsWith('Excessive') ? 'for mange henvisninger (*)' : 'en henvisning (*) uden mål'
    throw new BadInput(message('bad-yaml', { reason }), { file })
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
