// Cases that save on the same account in the same years: the same krone may be saved twice.
import { message, say } from '../language/message.ts'
import { openBook } from './book.ts'
import { calendarYear, type InvestmentCase } from './case.ts'

/** An account on which several cases book a saving in the same years. */
export type Overlap = {
  readonly account: string
  readonly cases: readonly { readonly id: string; readonly title: string }[]
  readonly years: readonly number[]
  readonly sentence: string
}

type Saving = { readonly of: InvestmentCase; readonly account: string; readonly years: readonly number[] }

const savingsOf = (of: InvestmentCase): readonly Saving[] => {
  const book = openBook(of)
  const accounts = new Map<string, Set<number>>()
  for (const line of book.counted.filter(each => each.kind === 'saving' && each.account !== undefined)) {
    const { account = '' } = line
    const years = accounts.get(account) ?? new Set<number>()
    for (const [at, ore] of (book.rows.get(line.id) ?? []).entries()) {
      if (ore !== null && ore < 0) years.add(calendarYear(of, of.years[at] ?? 1))
    }
    accounts.set(account, years)
  }
  return [...accounts].map(([account, years]) => ({ of, account, years: [...years] }))
}

/** Overlaps within a municipality, account by account. Whether the krone is the same one is for people to say. */
export const overlapsOf = (cases: readonly InvestmentCase[]): readonly Overlap[] => {
  const savings = cases.flatMap(savingsOf)
  const places = [...new Set(savings.map(each => `${each.of.municipality} ${each.account}`))]
  return places.flatMap(place => {
    const here = savings.filter(each => `${each.of.municipality} ${each.account}` === place)
    const years = here
      .flatMap(each => each.years)
      .filter((year, at, all) => all.indexOf(year) !== at)
      .filter((year, at, all) => all.indexOf(year) === at)
      .toSorted((a, b) => a - b)
    const involved = here.filter(each => each.years.some(year => years.includes(year)))
    const [first] = involved
    if (first === undefined || involved.length < 2) return []
    const named = involved.map(({ of }) => ({ id: of.id, title: of.title }))
    const sentence = say(
      message('portfolio-overlap', { account: first.account, titles: named.map(each => each.title), years }),
    )
    return [{ account: first.account, cases: named, years, sentence }]
  })
}
