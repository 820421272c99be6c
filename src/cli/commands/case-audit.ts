// `forlaens case audit`: what does not add up in one or more cases or documents, and what only looks that way.
import { open, realpath } from 'node:fs/promises'
import path from 'node:path'
import { findingsFormats } from '../../contract/document-check.ts'
import { type CaseFile, readCaseFile } from '../../documents/case-file.ts'
import { checkDocumentFile } from '../../documents/reading/document-file.ts'
import { findingsOf } from '../../documents/reading/in-own-process.ts'
import { auditCase } from '../../investment/audit/audit.ts'
import type { Explained, Finding, FindingCode } from '../../investment/audit/finding.ts'
import type { Extent } from '../../investment/document/extent.ts'
import type { ReadDocument } from '../../investment/document/read-document.ts'
import { BadInput, message, say } from '../../language/message.ts'
import { dayInDenmark } from '../../server/clock.ts'
import { type Command, exit, type Io, printJson, readArguments } from '../command.ts'
import { writeWhole } from '../whole-file.ts'

const usage = 'forlaens case audit FIL... [--json] [--paper X.docx|.pdf]'

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

/** What is told of one file; of a document also what it said and how much of it could be checked. */
type Audited = {
  readonly file: string
  readonly title: string
  readonly findings: readonly (Told & Pick<Finding, 'severity'>)[]
  readonly explained: readonly Told[]
  readonly tables: readonly object[]
  readonly extent?: Extent
  readonly leftOut?: readonly string[]
  readonly document?: ReadDocument
}

/** A case file says so in its first field, whatever it is called. */
const beginsAsCase = (text: string): boolean =>
  /^\uFEFF?(?:[ \t]*(?:#[^\n]*|---[ \t]*|%[^\n]*)?\r?\n)*["']?schema["']?[ \t]*:[ \t]*["']?forlaens\//.test(text)

/** The first letters of a file; none where it can't be read, which its reader says better. */
const beginningOf = async (file: string): Promise<string> => {
  const handle = await open(file).catch(() => undefined)
  if (handle === undefined) return ''
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(8192), position: 0 })
    return buffer.toString('utf8', 0, bytesRead)
  } catch {
    return ''
  } finally {
    await handle.close()
  }
}

/** What was found in one file: a case, or a form of ours that carries one, is a case already; a document is read and understood. */
const auditFile = async (file: string): Promise<Audited> => {
  const kind = path.extname(file).toLowerCase()
  if (kind === '.yaml' || kind === '.yml' || beginsAsCase(await beginningOf(file))) return auditCaseFile(file)
  if (kind === '.xlsx' || kind === '.docx') {
    try {
      return await auditCaseFile(file)
    } catch (error) {
      // Not a form of ours: then it is a document like any other.
      if (!(error instanceof BadInput) || !error.problem.code.startsWith('form-')) throw error
    }
  }
  return auditDocument(file)
}

/** @throws BadInput where nothing in the document could be checked: that nothing was found would say too much. */
const auditDocument = async (file: string): Promise<Audited> => {
  const { document, told } = await checkDocumentFile(file)
  const { extent, findings, explained } = told
  if (extent.tables === 0 && extent.claims === 0 && findings.length === 0 && explained.length === 0)
    throw new BadInput(message('document-nothing-to-check'), { file })
  return { ...told, document }
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

const readOf = ({ tables, amounts, sums, claims }: Extent): string =>
  `Læst: ${count(tables, 'tabel', 'tabeller')} med ${count(amounts, 'beløb', 'beløb')}. Efterprøvet: ${count(sums, 'sum', 'summer')} og ${count(claims, 'oplysning', 'oplysninger')} i teksten.`

const asText = (audited: Audited): string => {
  const errors = audited.findings.filter(found => found.severity === 'error')
  const notes = audited.findings.filter(found => found.severity === 'note')
  const section = (heading: string, list: readonly Told[]): string[] =>
    list.length === 0
      ? []
      : [heading, ...list.map(found => `  ${placeOf(found.where)}  ${found.message} [${found.code}]`), '']
  return [
    `${audited.title} (${audited.file}): ${count(errors.length, 'fejl', 'fejl')}, ${count(notes.length, 'bemærkning', 'bemærkninger')}, ${audited.explained.length} forklaret`,
    ...(audited.extent === undefined ? [] : [readOf(audited.extent)]),
    ...(audited.leftOut ?? []).map(sentence => `Ikke tjekket: ${sentence}`),
    '',
    ...section('Fejl', errors),
    ...section('Bemærkninger', notes),
    ...section('Kan forklares', audited.explained),
  ]
    .join('\n')
    .trimEnd()
}

const count = (many: number, one: string, several: string): string => `${many} ${many === 1 ? one : several}`

/** What the paper is written as, by the ending of its name. @throws BadInput for another ending. */
const formatOf = (given: string): (typeof findingsFormats)[number] => {
  const kind = path.extname(given).toLowerCase()
  const format = findingsFormats.find(each => `.${each}` === kind)
  if (format === undefined) throw new BadInput(message('out-kind', { given, readable: findingsFormats.join(' og ') }))
  return format
}

/** Whether two names are of one file that is there, also by a link. */
const isSameFile = async (one: string, other: string): Promise<boolean> => {
  const [first, second] = await Promise.all([one, other].map(name => realpath(name).catch(() => undefined)))
  return first !== undefined && first === second
}

/** Writes the findings as a paper. @throws BadInput where they are not those of one document. */
const writePaper = async (to: string, audited: readonly Audited[], io: Io): Promise<void> => {
  const [{ document, file } = {}, ...others] = audited
  if (document === undefined || file === undefined || others.length > 0)
    throw new BadInput(message('paper-of-one-document'))
  const today = dayInDenmark(io.now())
  const asked = { document, corrections: { tables: {} }, name: path.basename(file), today, format: formatOf(to) }
  const paper = await findingsOf(asked)
  if (!paper.ok) throw new BadInput(paper.problem, { file })
  await writeWhole(to, paper.value)
}

export const caseAudit: Command = {
  words: ['case', 'audit'],
  usage,
  summary: 'Finder det, der ikke stemmer i en investeringscase, og skiller det fra, der kan forklares.',
  run: async (typed, io) => {
    const { values, positionals } = readArguments(typed, usage, {
      json: { type: 'boolean' },
      paper: { type: 'string' },
    })
    const { paper } = values
    if (positionals.length === 0) throw new BadInput(message('missing-argument', { usage }))
    if (paper !== undefined) formatOf(paper)
    if (paper !== undefined && positionals.length > 1) throw new BadInput(message('paper-of-one-document'))
    for (const file of positionals)
      if (paper !== undefined && (await isSameFile(paper, file)))
        throw new BadInput(message('paper-over-document'), { file })
    const audited: Audited[] = []
    for (const file of positionals) audited.push(await auditFile(file))
    if (paper !== undefined) await writePaper(paper, audited, io)
    const findings = audited.flatMap(each => each.findings)
    if (values.json === true) {
      printJson(io, {
        findings,
        explained: audited.flatMap(each => each.explained),
        tables: audited.flatMap(each => each.tables),
        ...(paper === undefined ? {} : { written: paper }),
      })
    } else {
      const written = paper === undefined ? [] : [say(message('case-written', { file: paper }))]
      io.out([...audited.map(asText), ...written].join('\n\n'))
    }
    return findings.some(found => found.severity === 'error') ? exit.finding : exit.done
  },
}
