// Distribution keys: does a committee carry the share that the table says (code `key`)?
import { formatNumber } from '../../language/danish.ts'
import { message } from '../../language/message.ts'
import type { Book } from '../book.ts'
import type { Key } from '../case.ts'
import { claimsOf } from '../claim.ts'
import { type Check, type Checked, columnOf } from './finding.ts'

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

const judge = (book: Book, group: readonly [PlacedKey, ...PlacedKey[]]): Checked => {
  const shares = group.map(key => ({ key, ...sharesOf(book, key) }))
  const booked = book.of.years.flatMap((_, year) => (shares.some(each => each.years[year] !== null) ? [year] : []))
  if (booked.length === 0) return { findings: [], explained: [] }
  const whole = (year: number | 'together'): string =>
    shares.map(each => formatNumber((year === 'together' ? each.together : each.years[year]) ?? 0, 0)).join('/')
  const inYear = booked.filter(year => shares.every(each => holds(each.years[year] ?? null, each.key.stated)))
  const together = shares.every(each => holds(each.together, each.key.stated))
  const [first] = group
  const stated = group.map(key => formatNumber(key.stated)).join('/')
  const yearly = booked.map(year => `${columnOf(book, year)}: ${whole(year)}`).join(', ')
  const place = {
    code: 'key',
    where: { table: first.table, row: group.map(key => key.committee).join(' / '), path: first.path },
    stated,
    computed: `${yearly}; i alt: ${whole('together')}`,
    source: first.from,
  } as const
  if (inYear.length === booked.length) {
    return { findings: [], explained: [{ ...place, message: message('key-holds', { stated }) }] }
  }
  if (together) {
    return { findings: [], explained: [{ ...place, message: message('key-holds-together', { stated, yearly }) }] }
  }
  const mean = shares.every(each => {
    const known = each.years.filter(share => share !== null)
    return known.length > 0 && holds(known.reduce((sum, share) => sum + share, 0) / known.length, each.key.stated)
  })
  const values = { stated, yearly, together: whole('together') }
  const said = mean ? message('key-is-mean', values) : message('key-wrong', values)
  const certainty = inYear.length === 0 ? 'certain' : 'likely'
  return { findings: [{ ...place, severity: 'error', certainty, message: said }], explained: [] }
}

/** Keys of one table and kind are judged together, those of the text apart from the table's: 65/35 is one statement. */
export const keys: Check = book => {
  const groups = new Map<string, [PlacedKey, ...PlacedKey[]]>()
  for (const key of keysOf(book).filter(each => checkable(book, each))) {
    const name = `${key.path[0]} ${key.table} ${key.kind}`
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [key])
    else group.push(key)
  }
  const all = [...groups.values()].map(group => judge(book, group))
  return { findings: all.flatMap(each => each.findings), explained: all.flatMap(each => each.explained) }
}
