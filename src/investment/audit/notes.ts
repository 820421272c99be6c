// Notes a reader of the text should know: labels, targets, money spent twice, work nobody has paid for.
import { formatExact } from '../../language/danish.ts'
import { message } from '../../language/message.ts'
import type { Book } from '../book.ts'
import { calendarYear } from '../case.ts'
import { oreIn, UnitName } from '../case-words.ts'
import { type Claim, claimsOf } from '../claim.ts'
import { resolve } from '../reference.ts'
import { type Check, columnOf, type Finding, inCaseUnit, onlyFindings } from './finding.ts'
import { toleranceIn } from './printed-precision.ts'

type Of<Kind extends Claim['kind']> = Extract<Claim, { kind: Kind }>

const lineAt = (book: Book, id: string) => {
  const at = book.of.lines.findIndex(line => line.id === id)
  return { at, line: book.of.lines[at] }
}

/** A row whose label names something else than what the text says it is (`label`). */
export const labels: Check = book =>
  onlyFindings(
    claimsOf(book.of.claims, 'label').flatMap((claim): Finding[] => {
      const { at, line } = lineAt(book, claim.line)
      const label = line?.label.toLowerCase() ?? ''
      if (line === undefined || claim.words.some(word => label.includes(word.toLowerCase()))) return []
      return [
        {
          code: 'label',
          severity: 'note',
          certainty: 'likely',
          where: { table: line.table, row: line.label, path: ['lines', at, 'label'] },
          stated: line.label,
          computed: claim.words.join(', '),
          message: message('label-differs', { row: line.label, says: claim.says }),
          source: claim.from,
        },
      ]
    }),
  )

/** What the case reaches, in the goal's own unit and in the case's sign, and how far off it may be from being exact. */
const reachedOf = (book: Book, claim: Of<'target'>): { reached: number; slack: number } | undefined => {
  if (typeof claim.reached === 'number') return { reached: claim.reached, slack: 0 }
  const ore = resolve(book, claim.reached)
  if (ore === undefined) return undefined
  const unit = UnitName.safeParse(claim.unit).data ?? book.of.unit
  const reached = (ore / oreIn[unit]) * (book.of.sign === 'cost-positive' || ore === 0 ? 1 : -1)
  const goal = (claim.value ?? 0) * oreIn[unit]
  return { reached, slack: toleranceIn(claim.says, goal, unit, false).exact / oreIn[unit] }
}

/** A goal that the case itself does not reach (`target`). A goal below zero is a saving: less than that reaches it. */
export const targets: Check = book =>
  onlyFindings(
    claimsOf(book.of.claims, 'target').flatMap((claim): Finding[] => {
      const answer = reachedOf(book, claim)
      if (answer === undefined) return []
      const { reached, slack } = answer
      const { range, value = 0 } = claim
      const missed =
        range === undefined
          ? claim.value !== undefined && reached * (value < 0 ? -1 : 1) < Math.abs(value) - slack
          : reached < range[0] || reached > range[1]
      if (!missed) return []
      const goal = range === undefined ? value : `${formatExact(range[0])}-${formatExact(range[1])}`
      return [
        {
          code: 'target',
          severity: 'note',
          certainty: 'certain',
          where: { row: claim.says, path: ['claims', book.of.claims.indexOf(claim)] },
          stated: goal,
          computed: reached,
          message: message('target-missed', { says: claim.says, goal, reached, unit: claim.unit ?? book.of.unit }),
          source: claim.from,
        },
      ]
    }),
  )

/** A cost that another project already pays in some of the case's years (`deadweight`). */
export const deadweight: Check = book =>
  onlyFindings(
    claimsOf(book.of.claims, 'deadweight').flatMap((claim): Finding[] => {
      const { at, line } = lineAt(book, claim.line)
      if (line === undefined) return []
      const calendar = (year: number): number => calendarYear(book.of, year)
      const twice = book.of.years.flatMap((year, column) => {
        const inside = calendar(year) >= claim.funded.from && calendar(year) <= claim.funded.to
        return inside && (book.rows.get(line.id)?.[column] ?? 0) !== 0 ? [column] : []
      })
      if (twice.length === 0) return []
      const sum = inCaseUnit(
        book,
        twice.reduce((total, column) => total + Math.abs(book.rows.get(line.id)?.[column] ?? 0), 0),
      )
      const years = twice.map(column => calendar(book.of.years[column] ?? 0)).join(', ')
      return [
        {
          code: 'deadweight',
          severity: 'note',
          certainty: 'likely',
          where: {
            table: line.table,
            row: line.label,
            column: columnOf(book, twice[0] ?? 0),
            path: ['lines', at, 'amounts', twice[0] ?? 0],
          },
          stated: sum,
          computed: 0,
          message: message('already-paid', { row: line.label, by: claim.by, years, sum, unit: book.of.unit }),
          source: claim.from,
        },
      ]
    }),
  )

/** Something the text says will be done that no row carries (`uncosted`). */
export const uncosted: Check = book =>
  onlyFindings(
    claimsOf(book.of.claims, 'uncosted')
      .filter(claim => claim.line === null)
      .map(claim => ({
        code: 'uncosted',
        severity: 'note',
        certainty: 'likely',
        where: { row: claim.says, path: ['claims', book.of.claims.indexOf(claim)] },
        stated: claim.what,
        computed: null,
        message: message('not-costed', { what: claim.what, says: claim.says }),
        source: claim.from,
      })),
  )
