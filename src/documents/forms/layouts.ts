// The three layouts: a case as København's business case, Ringsted's application or Herning's table.
import { printYear } from '../../charts/print.ts'
import { openBook } from '../../investment/book.ts'
import { driversOf, type InvestmentCase, type Line } from '../../investment/case.ts'
import { claimsOf } from '../../investment/claim.ts'
import { isProduct } from '../../investment/plan/driver.ts'
import { plainFactor } from '../../investment/plan/written.ts'
import { factFields, keysTable, rowsTable, tablesTable, unitsTable } from './about-tables.ts'
import { type Plan, type PlannedTable, planOf } from './case-plan.ts'
import { type EconomyStyle, economyColumns, economyTable, factorRow } from './economy-table.ts'
import { effortsTable, participantsTable } from './effort-tables.ts'
import type { Form, FormCell, FormPart, FormRow, FormSection, FormTable, LayoutName } from './form.ts'
import { words } from './form-words.ts'
import { layoutHeadings } from './layout-headings.ts'
import { wholeRows } from './whole-rows.ts'
import { textCell } from './written.ts'

/** A case in a layout. Nothing of the case's tables is left out, however many years, tables or rows it has. */
export const formOf = (layout: LayoutName, of: InvestmentCase): Form => ({
  layout,
  name: words.names[layout],
  title: of.title,
  case: of,
  sections: layouts[layout](of),
})

const text = (said: string): FormPart => ({ kind: 'text', text: said })

const present = (parts: readonly (FormPart | undefined)[]): readonly FormPart[] =>
  parts.filter(part => part !== undefined)

const section = (heading: string, ...parts: readonly (FormPart | undefined)[]): FormSection => {
  const there = present(parts)
  return { heading, parts: there.length === 0 ? [text(words.toBeWritten)] : there }
}

/** The tables that count, the last with what is computed for the whole at its foot. */
const countingTables = (plan: Plan, style: EconomyStyle, more: readonly FormRow[] = []): readonly FormTable[] => {
  const foot = [...wholeRows(plan, style), ...more]
  if (plan.counting.length === 0) {
    const columns = economyColumns(plan.of, style)
    return [{ kind: 'table', family: 'economy', sheet: 'form', title: words.whole, note: '', columns, rows: foot }]
  }
  return plan.counting.map((table, at) => economyTable(plan, table, style, at === plan.counting.length - 1 ? foot : []))
}

/** The tables that show rows again; one without rows is named on the list of tables only. */
const otherTables = (
  plan: Plan,
  style: EconomyStyle,
  which: (table: PlannedTable) => boolean = () => true,
): readonly FormTable[] =>
  plan.others.filter(table => table.groups.length > 0 && which(table)).map(table => economyTable(plan, table, style))

const yearHeads = (of: InvestmentCase): readonly string[] =>
  of.years.map(year => printYear(year).replaceAll('\u00a0', ' '))

const koebenhavn = (of: InvestmentCase): readonly FormSection[] => {
  const plan = planOf(openBook(of), line => words.groups[line.timing])
  const heads = yearHeads(of)
  const style: EconomyStyle = { heads, areas: true, headings: 'several' }
  const byCommittee = (table: PlannedTable): boolean => {
    const rows = table.groups.flatMap(group => group.rows)
    const lines = rows.flatMap(row => (row.kind === 'line' ? [row.line] : []))
    return lines.length > 0 && lines.every(line => line.committee !== undefined)
  }
  const h = layoutHeadings.koebenhavn
  return [
    section(h.title, factFields(of, 'koebenhavn')),
    section(h.consequences, ...countingTables(plan, style)),
    section(h.background),
    section(h.content, effortsTable(plan), participantsTable(plan, heads)),
    section(
      h.economy,
      ...otherTables(plan, style, table => !byCommittee(table)),
      unitsTable(plan, heads) ?? text(words.noOther),
    ),
    section(h.committees, keysTable(plan), ...otherTables(plan, style, byCommittee)),
    section(h.implementation),
    section(h.involvement),
    section(h.effect),
    section(h.followUp),
    section(h.risk),
    section(h.appendix, rowsTable(plan), tablesTable(plan)),
  ]
}

/** The form's years: ÅR 1, ÅR 2 and, for the last, ÅR + that stands for every year after it. */
const countedHeads = (of: InvestmentCase): readonly string[] =>
  of.years.map((year, at) => {
    const calendar = year >= 1000 ? String(year) : null
    const last = at === of.years.length - 1 && at > 0
    return last ? words.plus(calendar) : words.counted(year >= 1000 ? at + 1 : year, calendar)
  })

/** Whom a unit counts: persons employed. What else is counted (visits, fees, children) is no staff. */
const employed = /årsværk|rådgiver|pædagog|sundhedsplejerske|psykolog|sagsbehandler|medarbejder|koordinator|fuldtid/i

/** Staff year by year: the units of the costs that are persons. */
const staffRow = (plan: Plan, style: EconomyStyle): FormRow => {
  const { of } = plan
  const terms = plan.book.counted
    .filter(line => line.kind === 'cost')
    .flatMap(line =>
      driversOf(line).flatMap((driver, term) =>
        isProduct(driver) && driver.unit !== undefined && employed.test(driver.unit) && driver.areas === undefined
          ? [{ units: plainFactor(of, driver.units), row: factorRow(line.id, term, 'units') }]
          : [],
      ),
    )
  const cells = of.years.map((_, year): FormCell => {
    const counted = terms.flatMap(({ units, row }) => {
      const value = typeof units === 'number' ? units : (units[year] ?? null)
      return value === null ? [] : [{ value, row, column: typeof units === 'number' ? 0 : year + 1 }]
    })
    if (counted.length === 0) return { kind: 'number', value: null }
    return {
      kind: 'number',
      value: Math.round(counted.reduce((sum, each) => sum + each.value, 0) * 1e6) / 1e6,
      formula: address => `ROUND(${counted.map(each => address(each.row, each.column) ?? '0').join('+')},6)`,
    }
  })
  return {
    id: '=staff',
    key: '',
    kind: 'computed',
    cells: [textCell(words.computed.staff), ...(style.areas ? [textCell('')] : []), ...cells],
  }
}

const financing = (line: Line): string =>
  line.kind === 'cost' ? words.groups.cost : line.kind === 'saving' ? words.groups.saving : words.groups.financing

const ringsted = (of: InvestmentCase): readonly FormSection[] => {
  const plan = planOf(openBook(of), financing)
  const heads = countedHeads(of)
  const style: EconomyStyle = { heads, areas: false, headings: 'always' }
  const h = layoutHeadings.ringsted
  const [funds] = claimsOf(of.claims, 'funds')
  const running = of.efforts.flatMap(effort =>
    Array.isArray(effort.participants) ? [effort.participants.filter(each => each !== null).length] : [],
  )
  return [
    section(h.project, factFields(of, 'ringsted')),
    section(h.outside, ...(funds?.applied === undefined ? [] : [text(funds.applied ? words.yes : words.no)])),
    section(h.description, effortsTable(plan)),
    section(h.evidence),
    section(h.frame),
    section(h.economy, ...countingTables(plan, style, [staffRow(plan, style)]), unitsTable(plan, heads)),
    section(
      h.schedule,
      {
        kind: 'fields',
        fields: [
          {
            label: words.fields.years,
            cell: textCell(running.length === 0 ? '' : String(Math.max(...running))),
          },
        ],
      },
      participantsTable(plan, heads),
    ),
    section(h.effect),
    section(h.evaluation),
    section(h.rest, ...otherTables(plan, style), keysTable(plan), rowsTable(plan), tablesTable(plan)),
  ]
}

const herning = (of: InvestmentCase): readonly FormSection[] => {
  const plain = of.lines.every(line => line.account === undefined)
  const plan = planOf(openBook(of), line => (plain ? '' : (line.account ?? words.groups.noAccount)))
  const heads = yearHeads(of)
  const style: EconomyStyle = { heads, areas: false, headings: 'several' }
  const h = layoutHeadings.herning
  return [
    section(h.economy, ...countingTables(plan, style)),
    section(h.units, unitsTable(plan, heads) ?? text(words.noOther)),
    section(h.case, factFields(of, 'herning'), effortsTable(plan), participantsTable(plan, heads)),
    section(h.rest, ...otherTables(plan, style), keysTable(plan), rowsTable(plan), tablesTable(plan)),
  ]
}

const layouts: Readonly<Record<LayoutName, (of: InvestmentCase) => readonly FormSection[]>> = {
  koebenhavn,
  ringsted,
  herning,
}
