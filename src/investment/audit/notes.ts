// Notes a reader of the text should know: labels, targets, money spent twice, work nobody has paid for.
import { message } from '../../language/message.ts'
import type { Book } from '../book.ts'
import { oreIn, UnitName } from '../case-words.ts'
import { type Claim, claimsOf } from '../claim.ts'
import { resolve } from '../reference.ts'
import { type Check, columnOf, type Finding, inCaseUnit, onlyFindings } from './finding.ts'

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

const reachedOf = (book: Book, claim: Of<'target'>): number | undefined => {
  if (typeof claim.reached === 'number') return claim.reached
  const ore = resolve(book, claim.reached)
  const unit = UnitName.safeParse(claim.unit ?? book.of.unit).data ?? book.of.unit
  return ore === undefined ? undefined : (ore / oreIn[unit]) * (book.of.sign === 'cost-positive' ? 1 : -1)
}

/** A goal that the case itself does not reach (`target`). */
export const targets: Check = book =>
  onlyFindings(
    claimsOf(book.of.claims, 'target').flatMap((claim): Finding[] => {
      const reached = reachedOf(book, claim)
      if (reached === undefined) return []
      const missed =
        claim.range === undefined
          ? claim.value !== undefined && Math.abs(reached) < Math.abs(claim.value)
          : reached < claim.range[0] || reached > claim.range[1]
      if (!missed) return []
      const goal = claim.range === undefined ? (claim.value ?? 0) : `${claim.range[0]}-${claim.range[1]}`
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
      const [first] = book.of.years
      if (line === undefined || first === undefined) return []
      const calendar = (year: number): number =>
        book.of.startYear === undefined ? year : book.of.startYear + year - first
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
