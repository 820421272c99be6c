// Reads an investment case from a YAML file or a form in Excel or Word, or says in one line what is wrong, and where.
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import { CaseShape, type InvestmentCase } from '../investment/case.ts'
import { fieldName, misfitOf } from '../investment/check-case.ts'
import { formatNumber, parseNumber } from '../language/danish.ts'
import { BadInput, type Message, message } from '../language/message.ts'
import { caseFieldNames } from './case-schema.ts'
import { caseYaml } from './case-yaml.ts'
import { type FormKind, formKinds, largestForm, type ReadForm, readForm } from './forms/read-form.ts'
import { parseYaml, type YamlPath, type YamlSource } from './yaml-source.ts'

/** A case as read: the checked case, the text it came from, and the line of any of its parts. */
export type CaseFile = {
  readonly file: string
  readonly text: string
  readonly case: InvestmentCase
  /** Undefined where the case was read from a form, which has cells and no lines. */
  readonly lineOf: (path: YamlPath) => number | undefined
  /** How a form was read: what was changed in it, and what is not in it. */
  readonly form?: ReadForm
}

/** Bytes a case file may hold: ten of the largest published case, and read or refused within a second whatever it is. */
const largest = 300_000

const formKindOf = (kind: string): FormKind | undefined => formKinds.find(each => kind === `.${each}`)

/** A case in a form, with the file named in whatever is wrong. */
const formFile = (bytes: Uint8Array, kind: FormKind, file: string): CaseFile => {
  try {
    const form = readForm(bytes, kind)
    return { file, text: caseYaml(form.case), case: form.case, lineOf: () => undefined, form }
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    throw new BadInput(error.problem, { ...error.place, file })
  }
}

/**
 * Reads and checks one case file. Nothing larger than 300 kB is opened, or 5 MB where it is a form in Excel or Word.
 * @throws BadInput with file, and line and field where there is one.
 */
export const readCaseFile = async (file: string): Promise<CaseFile> => {
  const kind = path.extname(file).toLowerCase()
  const size = await stat(file).then(
    found => (found.isFile() ? found.size : undefined),
    () => undefined,
  )
  if (size === undefined) throw new BadInput(message('no-such-file', { given: file }))
  const formKind = formKindOf(kind)
  if (formKind === undefined && kind !== '.yaml' && kind !== '.yml') {
    const named = kind === '' ? 'uden endelse' : kind.slice(1)
    throw new BadInput(message('not-yet-readable', { kind: named, readable: 'yaml, xlsx og docx' }), { file })
  }
  const limit = formKind === undefined ? largest : largestForm
  if (size > limit) {
    const inMegabytes = (bytes: number): string => formatNumber(bytes / 1_000_000, 1)
    const values = { megabytes: inMegabytes(size), limit: inMegabytes(limit) }
    throw new BadInput(message('file-too-large', values), { file })
  }
  const bytes = await readFile(file).catch(() => {
    throw new BadInput(message('no-such-file', { given: file }))
  })
  return formKind === undefined ? parseCase(textOf(bytes, file), file) : formFile(bytes, formKind, file)
}

/** The bytes as text, without a byte order mark. @throws BadInput where they are no UTF-8 text. */
const textOf = (bytes: Uint8Array, file: string): string => {
  const text = (() => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return '\0'
    }
  })()
  if (text.includes('\0')) throw new BadInput(message('not-text'), { file })
  return text
}

/** Checks the text of a case file. @throws BadInput as `readCaseFile`. */
export const parseCase = (text: string, file: string): CaseFile => {
  // Asked before the file is parsed: nothing is gained by parsing something else.
  if (!/schema["']?\s*:/.test(text)) throw notACase(file)
  const source = parseYaml(text, file)
  const refuse = (problem: Message, at: YamlPath): never => {
    throw new BadInput(problem, { file, line: source.lineOf(at), field: fieldName(at) })
  }
  const { value } = source
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('schema' in value)) {
    throw notACase(file)
  }
  // Another kind of file of ours is named for what it is, not corrected field by field.
  if (typeof value.schema === 'string' && /^forlaens\/(?!case\/)/.test(value.schema)) {
    throw new BadInput(message('another-kind', { schema: value.schema, expected: 'forlaens/case/1' }), {
      file,
      line: source.lineOf(['schema']),
      field: 'schema',
    })
  }
  refuseMisspelt(source, file)
  const shaped = CaseShape.safeParse(value)
  if (!shaped.success) {
    const issue = deepest(shaped.error.issues)
    const at = issue.path.map(part => (typeof part === 'number' ? part : String(part)))
    return refuse(problemOf(issue, valueAt(value, at)), at)
  }
  const misfit = misfitOf(shaped.data)
  if (misfit !== undefined) return refuse(misfit.problem, misfit.path)
  return { file, text, case: shaped.data, lineOf: source.lineOf }
}

const notACase = (file: string): BadInput =>
  new BadInput(message('not-a-case', { expected: 'forlaens/case/1' }), { file })

type Issue = z.core.$ZodIssue

/** The first issue; inside a union the branch that got furthest, because that is the one the writer meant. */
const deepest = (issues: readonly Issue[]): Issue => {
  const [first] = issues
  if (first === undefined) throw new RangeError('a failed parse without an issue')
  if (first.code !== 'invalid_union') return first
  const inner = first.errors
    .map(branch => deepest(branch.length === 0 ? [{ ...first, code: 'custom', path: [] } as Issue] : branch))
    .sort((a, b) => b.path.length - a.path.length)[0]
  if (inner === undefined || inner.path.length === 0) return first
  return { ...inner, path: [...first.path, ...inner.path] }
}

const valueAt = (value: unknown, at: YamlPath): unknown =>
  at.reduce<unknown>(
    (inside, part) =>
      typeof inside === 'object' && inside !== null ? (inside as Record<string | number, unknown>)[part] : undefined,
    value,
  )

const types: Readonly<Record<string, string>> = {
  number: 'et tal',
  int: 'et helt tal',
  string: 'tekst (i anførselstegn, hvis den ligner et tal)',
  array: 'en liste',
  tuple: 'en liste',
  object: 'felter med navn og værdi',
  boolean: 'true eller false',
  null: 'null',
}

/** What a field must hold, by its name, where a type alone would not help the writer. */
const formats: Readonly<Record<string, string>> = {
  id: 'små bogstaver, tal og bindestreg',
  municipality: 'kommunens nummer med tre cifre i anførselstegn, fx "657"',
  equals: 'en henvisning som net@2016',
  reached: 'en henvisning som net@2016',
}

/** What each branch of a union asks for: "et tal, en liste eller felter med navn og værdi". */
const alternatives = (branches: readonly (readonly Issue[])[]): string => {
  const kinds = branches.flat().filter(each => each.code === 'invalid_type' && each.path.length === 0)
  const names = [...new Set(kinds.map(expectedOf))]
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(part => part !== '').join(' eller ')
}

const wantsNumber = (issue: Issue): boolean =>
  (issue.code === 'invalid_type' && (issue.expected === 'number' || issue.expected === 'int')) ||
  (issue.code === 'invalid_union' && issue.errors.flat().some(wantsNumber))

const expectedOf = (issue: Issue): string => {
  const name = String(issue.path.findLast(part => typeof part === 'string') ?? '')
  switch (issue.code) {
    case 'invalid_type':
      return name in formats ? (formats[name] ?? '') : (types[issue.expected] ?? String(issue.expected))
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `en af disse: ${issue.values.join(', ')}`
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `en af disse: ${issue.options.join(', ')}`
        : (formats[name] ?? alternatives(issue.errors))
    case 'invalid_format':
      return formats[name] ?? (/\\d\{4\}-/.test(issue.pattern ?? '') ? 'en måned som 2018-05' : 'en anden form')
    case 'too_small':
      return issue.origin === 'array'
        ? 'mindst ét led'
        : issue.origin === 'string'
          ? 'tekst'
          : `mindst ${issue.minimum}`
    case 'too_big':
      return issue.origin === 'array' ? `højst ${issue.maximum} led` : `højst ${issue.maximum}`
    default:
      return 'noget andet'
  }
}

const problemOf = (issue: Issue, given: unknown): Message => {
  const expected = expectedOf(issue)
  if (given === undefined) return message('field-missing', { expected })
  const number = typeof given === 'string' && wantsNumber(issue) ? parseNumber(given) : undefined
  if (number !== undefined) return message('danish-number', { given: String(given), plain: String(number) })
  const shown =
    typeof given === 'object' && given !== null ? (Array.isArray(given) ? 'en liste' : 'felter') : String(given)
  return message('field-wrong', { given: shown.length > 40 ? `${shown.slice(0, 40)}...` : shown, expected })
}

/** How many unknown fields are looked at: a file with more of them is not misspelt but something else. */
const mostUnknown = 1000

/** Fields may be added to a case, but one that is a slip of the pen away from a known field would be lost in silence. */
const refuseMisspelt = (source: YamlSource, file: string): void => {
  const known = caseFieldNames()
  const unknown = new Map<string, number>()
  for (const { key, line } of source.keys) {
    if (!known.has(key) && !unknown.has(key) && unknown.size < mostUnknown) unknown.set(key, line)
  }
  for (const [key, line] of unknown) {
    // In a short word two other letters make another word: "tags" is not "says".
    const slip = (name: string): number => (name.length < 6 ? 1 : 2)
    const meant = [...known].find(
      name => name.length > 3 && distance(name.toLowerCase(), key.toLowerCase()) <= slip(name),
    )
    if (meant !== undefined) throw new BadInput(message('field-misspelt', { given: key, meant }), { file, line })
  }
}

/** Letters to change, add or take away to make one word the other. */
const distance = (a: string, b: string): number => {
  if (Math.abs(a.length - b.length) > 2) return 3
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)))
    }
    row = next
  }
  return row[b.length] ?? 0
}
