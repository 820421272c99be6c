// Everything that does not add up in a document: its tables' own arithmetic, then what its text and tables say of each other.
import { alignment } from '../audit/alignment.ts'
import { counts } from '../audit/counts.ts'
import type { Check, Checked, Explained, Finding } from '../audit/finding.ts'
import { funds } from '../audit/funds.ts'
import { keys } from '../audit/keys.ts'
import { deadweight, labels, targets, uncosted } from '../audit/notes.ts'
import { percentages } from '../audit/percentages.ts'
import { repeatedRows } from '../audit/repeated-rows.ts'
import { smallEffects } from '../audit/small-effects.ts'
import { statedPayback } from '../audit/stated-payback.ts'
import { textAmounts } from '../audit/text-amounts.ts'
import { timing } from '../audit/timing.ts'
import { units } from '../audit/units.ts'
import { unitsPrice } from '../audit/units-price.ts'
import { openBook } from '../book.ts'
import { beyondChecks } from './beyond-checks.ts'
import { checkableClaims } from './checkable-claims.ts'
import { columnProducts, rowProducts, textProducts } from './checks/products.ts'
import { signsOfRows } from './checks/row-sides.ts'
import { statedRates } from './checks/stated-rates.ts'
import { mend, roundedSums, tableSums } from './checks/table-sums.ts'
import { unitsBeside } from './checks/units-beside.ts'
import {
  type CellRef,
  type DocumentChecked,
  type DocumentFinding,
  type DocumentWhere,
  whereOf,
} from './document-finding.ts'
import { cellAt, type Draft, draftCase } from './draft-case.ts'
import { oneCause } from './one-cause.ts'
import { betweenTables } from './other-table.ts'
import { repeatsIn } from './repeats.ts'
import { readSentences, type Sentence } from './sentences.ts'
import type { Understood } from './understood.ts'

/** The checks of a case that hold what is printed against what else is printed; sums and signs of tables have their own. */
const printed: readonly Check[] = [units, repeatedRows, keys, unitsPrice, textAmounts, alignment]

/** The checks that work something out of the lines: asked of lines as their sums say they should be. */
const derived: readonly Check[] = [
  percentages,
  counts,
  statedPayback,
  timing,
  funds,
  smallEffects,
  labels,
  targets,
  deadweight,
  uncosted,
]

/** Where a finding of the drafted case stands in the document: in a cell, at a claim's sentence, or at a table. */
const placeOf = (
  understood: Understood,
  draft: Draft,
  at: ReadonlyMap<string, Sentence>,
  found: Explained,
): DocumentWhere => {
  const { path, table, row, column } = found.where
  const ref = cellAt(draft, path)
  if (ref !== undefined) return whereOf(understood, ref)
  const claim = path[0] === 'claims' && typeof path[1] === 'number' ? draft.of.claims[path[1]] : undefined
  const sentence = claim === undefined ? undefined : at.get(claim.id)
  if (sentence?.row !== undefined) return whereOf(understood, { ...sentence.row, column: null })
  const named = table === undefined ? undefined : understood.tables.find(each => each.name === table)
  const line = sentence?.line ?? named?.at.line
  const page = sentence?.page ?? named?.at.page
  return {
    ...(page === undefined ? {} : { page }),
    ...(line === undefined ? {} : { line }),
    ...(table === undefined ? {} : { table }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  }
}

/** The drafted case with its repeats and its claims, and the sentence of each claim. */
export const draftWithClaims = (
  understood: Understood,
  counting?: readonly number[],
): { readonly draft: Draft; readonly at: ReadonlyMap<string, Sentence> } => {
  const chosen = counting === undefined ? {} : { counting }
  const plain = draftCase(understood, chosen)
  const draft = draftCase(understood, { ...chosen, repeats: repeatsIn(understood, plain) })
  const sentences = textOf(understood)
  return checkableClaims({ sentences, understood, draft })
}

const textOf = ({ document, tables }: Understood): readonly Sentence[] =>
  readSentences(document, new Set(tables.filter(table => table.money).map(table => table.block)))

/**
 * The cell that a finding's row or sentence is held against: the row it repeats, or the row and year the text names; the whole
 * row where the text speaks of all its years.
 */
const twinOf = (draft: Draft, { code, where }: Explained): CellRef | undefined => {
  const [list, at, , year] = where.path
  if (typeof at !== 'number') return undefined
  const claim = list === 'claims' && code === 'text-table' ? draft.of.claims[at] : undefined
  const [, said, when] = /^([a-z0-9-]+)@(\d+|sum)$/u.exec(claim?.kind === 'amount' ? (claim.equals ?? '') : '') ?? []
  const repeated =
    (list === 'lines' || list === 'totals') && code === 'same-line' ? draft.of[list][at]?.repeats?.[0] : undefined
  const row = draft.rows.find(each => each.id === (said ?? repeated))
  if (row !== undefined && when === 'sum') return { table: row.table, row: row.row, column: null }
  const named = when !== undefined ? Number(when) : typeof year === 'number' ? draft.of.years[year] : undefined
  return row === undefined || named === undefined
    ? undefined
    : { table: row.table, row: row.row, column: draft.columnOf(row.table, named) }
}

const moved = <Found extends Explained | Finding>({ where: _, source: __, ...found }: Found, where: DocumentWhere) => ({
  ...found,
  where,
})

type Asked = Omit<DocumentChecked, 'leftOut'> & { readonly claims: number }

/** What the checks of a case say of a document, in its own places. */
const askedOf = (understood: Understood, mended: Understood, checks: readonly Check[]): Asked => {
  const { draft, at } = draftWithClaims(mended)
  const book = openBook(draft.of)
  const asked: readonly Checked[] = checks.map(check => check(book))
  return {
    findings: asked.flatMap(({ findings }) =>
      findings.map((found): DocumentFinding => {
        const twin = twinOf(draft, found)
        return { ...moved(found, placeOf(understood, draft, at, found)), ...(twin === undefined ? {} : { twin }) }
      }),
    ),
    explained: asked.flatMap(({ explained }) => explained.map(one => moved(one, placeOf(understood, draft, at, one)))),
    claims: draft.of.claims.length,
  }
}

/** Everything that is found in an understood document: errors before notes, each once. */
export const checkDocument = (understood: Understood): DocumentChecked => {
  const tables = understood.tables.map((_, place) => place)
  const faults = tables.map(place => tableSums(understood, place))
  const said = askedOf(understood, mend(understood, faults, 'slips'), printed)
  const worked = askedOf(understood, mend(understood, faults, 'lines'), derived)
  const sentences = textOf(understood)
  const found = oneCause(understood, [
    ...faults.flatMap(each => each.findings),
    ...tables.flatMap(place => [
      ...rowProducts(understood, place),
      ...columnProducts(understood, place),
      ...statedRates(understood, place),
      ...signsOfRows(understood, place),
    ]),
    ...said.findings.flatMap(each => betweenTables(understood, each)),
    ...worked.findings,
    ...textProducts(sentences),
    ...unitsBeside(understood, sentences),
  ])
  return {
    findings: [...found.filter(each => each.severity === 'error'), ...found.filter(each => each.severity === 'note')],
    explained: [...said.explained, ...worked.explained, ...tables.flatMap(place => roundedSums(understood, place))],
    leftOut: beyondChecks(
      understood,
      faults.map(each => each.more),
      { sentences: sentences.length, claims: said.claims },
    ),
  }
}
