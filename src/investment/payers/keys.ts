// Distribution keys as stated beside what the amounts give: year by year, and over all years together.
import type { Book } from '../book.ts'
import type { Key } from '../case.ts'
import { claimsOf } from '../claim.ts'

/** A key with its place in the file. */
type PlacedKey = Key & { readonly path: readonly ['keys' | 'claims', ...(string | number)[]] }

const keysOf = (book: Book): readonly PlacedKey[] => [
  ...book.of.keys.map((key, at) => ({ ...key, path: ['keys', at, 'stated'] as const })),
  ...claimsOf(book.of.claims, 'key').map(claim => ({
    committee: claim.committee,
    kind: claim.lineKind,
    table: claim.table,
    stated: claim.percent,
    from: claim.from,
    path: ['claims', book.of.claims.indexOf(claim)] as const,
  })),
]

/** A committee's share in percent per year, and over all years together; null where nothing is booked. */
const sharesOf = (book: Book, key: Key) => {
  const lines = book.of.lines.filter(line => line.table === key.table && line.kind === key.kind)
  const size = (own: boolean, year: number): number =>
    lines
      .filter(line => !own || line.committee === key.committee)
      .reduce((sum, line) => sum + Math.abs(book.rows.get(line.id)?.[year] ?? 0), 0)
  const years = book.of.years.map((_, year) => ({ own: size(true, year), all: size(false, year) }))
  const share = ({ own, all }: { own: number; all: number }): number | null => (all === 0 ? null : (100 * own) / all)
  const together = years.reduce((sum, each) => ({ own: sum.own + each.own, all: sum.all + each.all }), {
    own: 0,
    all: 0,
  })
  return { years: years.map(share), together: share(together) }
}

/** A key is right to half of its last digit: 65 is 64,5 to 65,5, and 33,3 is 33,25 to 33,35. */
const holds = (share: number | null, stated: number): boolean =>
  share !== null && Math.abs(share - stated) <= (Number.isInteger(stated) ? 0.5 : 0.05) + 1e-9

/** False where no line of the key's table and kind says which committee carries it: then nothing can be checked. */
const checkable = (book: Book, key: Key): boolean =>
  book.of.lines.some(line => line.table === key.table && line.kind === key.kind && line.committee !== undefined)

/**
 * Keys of one table and kind, judged together: 65/35 is one statement. `holds`: in every year, over all years together, as the
 * mean of the years' percents (which nobody pays by), or not at all; `inSomeYear` where at least one year fits.
 */
export type JudgedKey = {
  readonly keys: readonly [PlacedKey, ...PlacedKey[]]
  readonly booked: readonly { readonly at: number; readonly shares: readonly number[] }[]
  readonly together: readonly number[]
  readonly holds: 'each-year' | 'together' | 'mean' | 'never'
  readonly inSomeYear: boolean
}

const judge = (book: Book, group: readonly [PlacedKey, ...PlacedKey[]]): readonly JudgedKey[] => {
  const shares = group.map(key => ({ key, ...sharesOf(book, key) }))
  const years = book.of.years.flatMap((_, year) => (shares.some(each => each.years[year] !== null) ? [year] : []))
  if (years.length === 0) return []
  const fits = years.filter(year => shares.every(each => holds(each.years[year] ?? null, each.key.stated)))
  const mean = (): boolean =>
    shares.every(each => {
      const known = each.years.filter(share => share !== null)
      return known.length > 0 && holds(known.reduce((sum, share) => sum + share, 0) / known.length, each.key.stated)
    })
  return [
    {
      keys: group,
      booked: years.map(at => ({ at, shares: shares.map(each => each.years[at] ?? 0) })),
      together: shares.map(each => each.together ?? 0),
      holds:
        fits.length === years.length
          ? 'each-year'
          : shares.every(each => holds(each.together, each.key.stated))
            ? 'together'
            : mean()
              ? 'mean'
              : 'never',
      inSomeYear: fits.length > 0,
    },
  ]
}

/** Every key that can be checked; those of the text apart from the table's. */
export const judgedKeys = (book: Book): readonly JudgedKey[] => {
  const groups = new Map<string, [PlacedKey, ...PlacedKey[]]>()
  for (const key of keysOf(book).filter(each => checkable(book, each))) {
    const name = `${key.path[0]} ${key.table} ${key.kind}`
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [key])
    else group.push(key)
  }
  return [...groups.values()].flatMap(group => judge(book, group))
}
