// A case as a page shows it: its tables, figures, committees and findings, every finding with the cell it concerns.
import { message, say } from '../language/message.ts'
import type { Checked, Explained, Finding } from './audit/finding.ts'
import { inUnit, openBook } from './book.ts'
import type { InvestmentCase } from './case.ts'
import type { Pointer } from './case-words.ts'
import { computeCase } from './compute.ts'
import type { Payback } from './payback.ts'
import { type Cell, cellOf } from './view-cells.ts'
import { committeesOf, type ViewCommittee } from './view-committees.ts'
import { afterOf, figuresOf, type ViewFigure } from './view-figures.ts'
import { tablesOf, type ViewTable } from './view-tables.ts'

/** A finding or an explained difference in words. `where` names the place; `cell` is it in `tables`, if it is there. */
export type ViewFound = {
  readonly code: string
  readonly message: string
  readonly where: { readonly table?: string; readonly row?: string; readonly column?: string }
  readonly cell: Cell | null
  readonly stated: number | string | null
  readonly computed: number | string | null
  readonly source?: Pointer
}
type ViewFinding = ViewFound & Pick<Finding, 'severity' | 'certainty'>

type Paybacks<T> = { readonly service: T; readonly total: T }

/** Everything about a case that follows from the case alone. Amounts are cost-positive and in its own unit. */
export type View = {
  readonly id: string
  readonly title: string
  readonly targetGroups: readonly string[]
  readonly unit: string
  readonly priceLevel: number | null
  readonly years: readonly number[]
  readonly net: readonly number[]
  readonly cumulative: readonly number[]
  readonly after: number
  readonly payback: Paybacks<Payback | null>
  readonly paybackReason: Paybacks<string | null>
  readonly figures: readonly ViewFigure[]
  readonly tables: readonly ViewTable[]
  readonly committees: readonly ViewCommittee[]
  /** Where the case's own split of a row over committees was used, and what was assumed; null where nothing was. */
  readonly committeesNote: string | null
  readonly findings: readonly ViewFinding[]
  readonly explained: readonly ViewFound[]
  readonly source: string
}

/** One line of the list of cases. */
export type Summary = {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly priceLevel: number | null
  readonly years: readonly number[]
  readonly total: number
  readonly payback: Payback | null
  readonly paybackReason: string | null
  readonly errors: number
  readonly notes: number
  readonly explained: number
}

const pointerOf = (source: Pointer): Pointer =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined)) as Pointer

const shownFound = (of: InvestmentCase, found: Explained): ViewFound => {
  const { table, row, column, path } = found.where
  return {
    code: found.code,
    message: say(found.message),
    where: {
      ...(table === undefined ? {} : { table }),
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column }),
    },
    cell: cellOf(of, path),
    stated: found.stated,
    computed: found.computed,
    ...(found.source === undefined ? {} : { source: pointerOf(found.source) }),
  }
}

const sourceOf = (of: InvestmentCase): string =>
  of.from === undefined
    ? of.title
    : say(message('case-source-pointer', { file: of.from.file, section: of.from.section, line: of.from.line }))

/** The page of a case that `checkCase` has passed and `auditCase` has read. */
export const viewCase = (of: InvestmentCase, checked: Checked): View => {
  const book = openBook(of)
  const { id, title, unit, priceLevel, years, net, cumulative, payback, paybackReason } = computeCase(of)
  const { service, total } = paybackReason
  const { committees, note } = committeesOf(book)
  return {
    id,
    title,
    targetGroups: [...new Set(of.efforts.flatMap(effort => effort.targetGroup ?? []))],
    unit,
    priceLevel,
    years,
    net,
    cumulative,
    after: inUnit(afterOf(book), unit),
    payback,
    paybackReason: { service: service === null ? null : say(service), total: total === null ? null : say(total) },
    figures: figuresOf(book),
    tables: tablesOf(book),
    committees,
    committeesNote: note,
    findings: checked.findings.map(found => ({
      ...shownFound(of, found),
      severity: found.severity,
      certainty: found.certainty,
    })),
    explained: checked.explained.map(found => shownFound(of, found)),
    source: sourceOf(of),
  }
}

/** A case in the list of cases. */
export const summariseCase = (of: InvestmentCase, checked: Checked): Summary => {
  const { id, title, unit, priceLevel, years, cumulative, payback, paybackReason } = computeCase(of)
  const many = (severity: Finding['severity']): number =>
    checked.findings.filter(found => found.severity === severity).length
  return {
    id,
    title,
    unit,
    priceLevel,
    years,
    total: cumulative.at(-1) ?? 0,
    payback: payback.total,
    paybackReason: paybackReason.total === null ? null : say(paybackReason.total),
    errors: many('error'),
    notes: many('note'),
    explained: checked.explained.length,
  }
}
