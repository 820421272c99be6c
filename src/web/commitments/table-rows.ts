// The rows of the year's table: accounts, their steps, and the services of each, in the order that was asked for.
import type { CommitmentsView } from '../../contract/commitments.ts'
import { accountFigures } from '../../investment/commitments/accounts.ts'
import { type Months, noMonths, plus, total } from '../../investment/commitments/cost.ts'
import type { CommitmentSearch } from './search.ts'

/** One row; amounts in whole øre. `budget` null: there is none beside it. */
export type TableRow = {
  readonly id: string
  readonly kind: 'account' | 'step' | 'service' | 'total'
  readonly account: string
  readonly title: string
  readonly step: number | null
  readonly help: number
  readonly budget: number | null
  readonly spent: Months
  readonly committed: Months
}

/** What a row comes to at the end of the year. */
export const expectedOf = ({ spent, committed }: Pick<TableRow, 'spent' | 'committed'>): number =>
  total(spent) + total(committed)

type Summed = { readonly spent: Months; readonly committed: Months; readonly help: number }

const sum = (rows: readonly Summed[]): Pick<TableRow, 'spent' | 'committed' | 'help'> => ({
  spent: rows.reduce<Months>((all, each) => plus(all, each.spent), noMonths),
  committed: rows.reduce<Months>((all, each) => plus(all, each.committed), noMonths),
  help: rows.reduce((all, each) => all + each.help, 0),
})

/** What stands for a service that is none: lines of the ledger alone. */
type Words = { readonly onlyInLedger: string; readonly unknownAccount: string; readonly total: string }

/**
 * The rows that are shown, and the total over them. A budget is an account's: with a step or a district chosen there is none to
 * hold beside. The refund's account is shown only where the whole year is.
 */
export const tableRows = (view: CommitmentsView, search: CommitmentSearch, words: Words): readonly TableRow[] => {
  const step = search.trin === undefined ? null : Number(search.trin)
  const whole = step === null && view.district === null
  const names = new Map(view.services.map(each => [each.id, each.name]))
  const shown = view.rows.filter(each => step === null || each.step === step)
  const wanted = view.accounts.filter(
    each =>
      (search.konto === undefined || each.number === search.konto) &&
      (each.kind === 'cost' ? whole || shown.some(row => row.account === each.number) : whole),
  )
  const refund = view.refund.ok ? view.refund.months : null
  const figures = accountFigures(wanted, shown, view.claimed, refund)
  const bySize = search.orden === 'beloeb'
  const goesDown = search.vis === 'tilbud'
  const accounts = bySize ? figures.toSorted((a, b) => b.expected - a.expected) : figures
  const rows = accounts.flatMap((account): readonly TableRow[] => {
    const own = shown.filter(each => each.account === account.number)
    const { number, title, known, spent, committed, budget } = account
    const head: TableRow = {
      id: number,
      kind: 'account',
      account: number,
      title: known ? title : words.unknownAccount,
      step: null,
      help: sum(own).help,
      budget: whole ? budget : null,
      spent,
      committed,
    }
    const below = stepRows(number, own, names, bySize, words)
    return [head, ...(search.vis === 'konti' ? [] : below.filter(each => goesDown || each.kind === 'step'))]
  })
  const all = accounts.map(each => ({ spent: each.spent, committed: each.committed, help: 0 }))
  const budgets = accounts.flatMap(each => each.budget ?? [])
  return [
    ...rows,
    {
      id: 'total',
      kind: 'total',
      account: '',
      title: words.total,
      step: null,
      ...sum(all),
      help: sum(shown).help,
      budget: whole && budgets.length > 0 ? budgets.reduce((a, b) => a + b, 0) : null,
    },
  ]
}

const stepRows = (
  account: string,
  own: CommitmentsView['rows'],
  names: ReadonlyMap<string, string>,
  bySize: boolean,
  words: Words,
): readonly TableRow[] => {
  const row = (
    kind: 'step' | 'service',
    id: string,
    title: string,
    step: number | null,
    of: readonly Summed[],
  ): TableRow => ({
    id: `${account} ${id}`,
    kind,
    account,
    title,
    step,
    budget: null,
    ...sum(of),
  })
  const order = (a: TableRow, b: TableRow): number =>
    bySize ? expectedOf(b) - expectedOf(a) : a.title.localeCompare(b.title, 'da')
  const steps = [...Map.groupBy(own, each => each.step)].toSorted(([a], [b]) => (a ?? 99) - (b ?? 99))
  return steps.flatMap(([step, of]) => {
    if (step === null) return [row('step', 'ledger', words.onlyInLedger, null, of)]
    const services = of.map(each =>
      row('service', `${step} ${each.service}`, names.get(each.service ?? '') ?? '', step, [each]),
    )
    return [row('step', `${step}`, '', step, of), ...services.toSorted(order)]
  })
}
