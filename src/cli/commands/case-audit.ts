// `forlaens case audit`: what does not add up in one or more cases or documents, and what only looks that way.
import path from 'node:path'
import { type CaseFile, readCaseFile } from '../../documents/case-file.ts'
import { readDocumentFile } from '../../documents/reading/document-file.ts'
import { auditCase } from '../../investment/audit/audit.ts'
import type { Explained, Finding, FindingCode } from '../../investment/audit/finding.ts'
import { BadInput, message, say } from '../../language/message.ts'
import { type Command, exit, printJson, readArguments } from '../command.ts'
import { auditDocument } from '../document-audit.ts'

const usage = 'forlaens case audit FIL... [--json]'

/** A finding as it leaves the house: its place with file and line, its sentence in Danish. */
const placed = <Found extends Explained | Finding>(read: CaseFile, found: Found) => {
  const { where, message: said, source, ...rest } = found
  const { path, ...named } = where
  const line = read.lineOf(path)
  return {
    ...rest,
    where: { file: read.file, ...(line === undefined ? {} : { line }), ...named },
    message: say(said),
    ...(source === undefined ? {} : { source }),
  }
}

const tablesOf = (read: CaseFile): object[] => {
  const { tables, lines, totals, years } = read.case
  const known = new Set(tables.map(table => table.id))
  const loose = [...lines, ...totals].flatMap(row =>
    row.table === undefined || known.has(row.table) ? [] : [row.table],
  )
  const unnamed = [...lines, ...totals].some(row => row.table === undefined) ? [null] : []
  const all = [
    ...tables.map(table => ({ id: table.id as string | null, title: table.title })),
    ...[...new Set<string | null>([...loose, ...unnamed])].map(id => ({ id, title: read.case.title })),
  ]
  return all.map(({ id, title }) => ({
    file: read.file,
    id,
    title,
    columns: years,
    rows: [
      ...lines.map(line => ({ table: line.table ?? null, id: line.id, label: line.label, values: line.amounts })),
      ...totals.map(total => ({ table: total.table ?? null, id: total.id, label: total.label, values: total.stated })),
    ]
      .filter(row => row.table === id)
      .map(({ table: _, ...row }) => row),
  }))
}

/** A difference as it is told: where, which code, and the sentence. */
type Told = {
  readonly code: FindingCode
  readonly message: string
  readonly where: { readonly file: string; readonly page?: number; readonly line?: number }
}

/** What is told of one file. */
type Audited = {
  readonly file: string
  readonly title: string
  readonly findings: readonly (Told & Pick<Finding, 'severity'>)[]
  readonly explained: readonly Told[]
  readonly tables: readonly object[]
}

/** What was found in one file: a case, or a form of ours that carries one, is a case already; a document is read and understood. */
const auditFile = async (file: string): Promise<Audited> => {
  const kind = path.extname(file).toLowerCase()
  if (kind === '.yaml' || kind === '.yml') return auditCaseFile(file)
  if (kind === '.xlsx' || kind === '.docx') {
    try {
      return await auditCaseFile(file)
    } catch (error) {
      // Not a form of ours: then it is a document like any other.
      if (!(error instanceof BadInput) || !error.problem.code.startsWith('form-')) throw error
    }
  }
  return auditDocument(file, await readDocumentFile(file))
}

const auditCaseFile = async (file: string) => {
  const read = await readCaseFile(file)
  const { findings, explained } = auditCase(read.case)
  return {
    file,
    title: read.case.title,
    findings: findings.map(found => placed(read, found)),
    explained: explained.map(found => placed(read, found)),
    tables: tablesOf(read),
  }
}

/** Where a reader finds it: the line, on its page where the document has pages. */
const placeOf = (where: { readonly page?: number; readonly line?: number }): string =>
  [where.page === undefined ? '' : `side ${where.page}`, where.line === undefined ? '' : `linje ${where.line}`]
    .filter(part => part !== '')
    .join(', ') || 'dokumentet'

const asText = (audited: Audited): string => {
  const errors = audited.findings.filter(found => found.severity === 'error')
  const notes = audited.findings.filter(found => found.severity === 'note')
  const section = (heading: string, list: readonly Told[]): string[] =>
    list.length === 0
      ? []
      : [heading, ...list.map(found => `  ${placeOf(found.where)}  ${found.message} [${found.code}]`), '']
  return [
    `${audited.title} (${audited.file}): ${count(errors.length, 'fejl', 'fejl')}, ${count(notes.length, 'bemærkning', 'bemærkninger')}, ${audited.explained.length} forklaret`,
    '',
    ...section('Fejl', errors),
    ...section('Bemærkninger', notes),
    ...section('Kan forklares', audited.explained),
  ]
    .join('\n')
    .trimEnd()
}

const count = (many: number, one: string, several: string): string => `${many} ${many === 1 ? one : several}`

export const caseAudit: Command = {
  words: ['case', 'audit'],
  usage,
  summary: 'Finder det, der ikke stemmer i en investeringscase, og skiller det fra, der kan forklares.',
  run: async (typed, io) => {
    const { values, positionals } = readArguments(typed, usage, { json: { type: 'boolean' } })
    if (positionals.length === 0) throw new BadInput(message('missing-argument', { usage }))
    const audited: Audited[] = []
    for (const file of positionals) audited.push(await auditFile(file))
    const findings = audited.flatMap(each => each.findings)
    if (values.json === true) {
      printJson(io, {
        findings,
        explained: audited.flatMap(each => each.explained),
        tables: audited.flatMap(each => each.tables),
      })
    } else io.out(audited.map(asText).join('\n\n'))
    return findings.some(found => found.severity === 'error') ? exit.finding : exit.done
  },
}
