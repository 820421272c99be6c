// The rows of a random business case: costs, gains, totals in several shapes, all from one seed.

/** A small generator of numbers, the same for the same seed. */
const dice = (seed: number) => {
  let state = seed * 2654435761 + 12345
  const next = (): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <Of>(of: readonly [Of, ...Of[]]): Of => of[between(0, of.length - 1)] ?? of[0]
  const chance = (share: number): boolean => next() < share
  const some = <Of>(of: readonly Of[], count: number): Of[] => {
    const rest = [...of]
    return Array.from({ length: Math.min(count, rest.length) }, () =>
      rest.splice(between(0, rest.length - 1), 1),
    ).flat()
  }
  return { next, between, pick, chance, some }
}

export type Row = {
  label: string
  total?: number
  values: (number | null)[]
  bold?: boolean
  heading?: boolean
  indent?: boolean
}

const costNames = [
  'Socialrådgivere',
  'Projektledelse',
  'Kompetenceudvikling og kurser',
  'Familiebehandlere',
  'Lokaler og inventar',
  'Ekstern evaluering',
  'Sundhedsplejersker',
  'Mentorordning',
  'IT-system og licenser',
  'Psykologer i PPR',
  'Drift af familiehus',
  'Vikardækning',
] as const
const gainNames = [
  'Færre anbringelser på døgninstitution',
  'Besparelse på plejefamilier',
  'Færre forebyggende foranstaltninger',
  'Mindreudgift til specialundervisning',
  'Kortere anbringelsesforløb',
] as const
const netNames = [
  'Nettoresultat',
  'Netto',
  'Samlet netto',
  'Nettoeffekt',
  'Resultat i alt',
  'Nettoudgift i alt',
] as const

export const group = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/gu, '.')

export const danish = (value: number | null, decimals: number, style: { minus: string; dash: boolean }): string => {
  if (value === null) return ''
  if (value === 0 && style.dash) return '-'
  const [whole = '0', rest = ''] = Math.abs(value).toFixed(decimals).split('.')
  const shown = `${group(whole)}${decimals > 0 ? `,${rest}` : ''}`
  return value < 0 ? (style.minus === '()' ? `(${shown})` : `${style.minus}${shown}`) : shown
}

export const sum = (rows: readonly (readonly (number | null)[])[], columns: number): number[] =>
  Array.from(
    { length: columns },
    (_, at) => Math.round(rows.reduce((all, row) => all + (row[at] ?? 0), 0) * 1000) / 1000,
  )

export const running = (row: readonly number[]): number[] => {
  let all = 0
  return row.map(value => {
    all = Math.round((all + value) * 1000) / 1000
    return all
  })
}

export type Dice = ReturnType<typeof dice>
export type Unit = '1000 kr.' | '1.000 kr.' | 't.kr.' | 'kr.' | 'mio. kr.'

/** Everything a document is made of before it is printed. */
export type Made = {
  readonly dice: Dice
  readonly names: readonly string[]
  readonly first: number
  readonly steps: boolean
  readonly unit: Unit
  readonly scale: number
  readonly decimal: number
  readonly turned: boolean
  readonly start: number
  readonly rate: number
  readonly product: boolean
  readonly flat: boolean
  readonly costs: readonly Row[]
  readonly gains: readonly Row[]
  readonly costTotal: Row | undefined
  readonly gainTotal: Row | undefined
  readonly net: Row | undefined
  readonly cumulative: Row | undefined
  readonly present: Row | undefined
  readonly staff: Row | undefined
  readonly rows: Row[]
  readonly again: readonly Row[]
  readonly totalName: string | undefined
  readonly paragraphs: string[]
}

export const amountIn = ({ between }: Dice, unit: Unit, scale: number) => {
  return (low: number, high: number): number => {
    const hundreds = between(Math.ceil(low / 100), Math.floor(high / 100)) * 100
    const thousand = unit === 'mio. kr.' ? hundreds : between(low / 5, high / 5) * 5
    return Math.round(thousand * scale * 10) / 10
  }
}

const costRows = (of: Dice, count: number, amount: (low: number, high: number) => number): Row[] =>
  of.some(costNames, of.between(2, 5)).map((label): Row => {
    const yearly = amount(200, 2600)
    const lasting = of.chance(0.7)
    const value = (at: number): number | null => {
      if (lasting) return of.chance(0.15) && at > 0 ? amount(200, 2600) : yearly
      return at < 2 ? yearly : of.chance(0.5) ? null : 0
    }
    return { label, values: Array.from({ length: count }, (_, at) => value(at)) }
  })

const gainRows = (
  of: Dice,
  count: number,
  start: number,
  sign: number,
  amount: (low: number, high: number) => number,
): Row[] =>
  of.some(gainNames, of.between(1, 3)).map((label): Row => {
    let size = 0
    const value = (at: number): number | null => {
      if (at < start) return of.chance(0.5) ? 0 : null
      size = Math.round((size + amount(300, 1800)) * 10) / 10
      return sign * size
    }
    return { label, values: Array.from({ length: count }, (_, at) => value(at)) }
  })

export const presentOf = (net: Row, rate: number, decimal: number): number[] =>
  net.values.map((value, at) => Math.round(((value ?? 0) / (1 + rate / 100) ** at) * 10 ** decimal) / 10 ** decimal)

export const all = (row: Row): number => sum([row.values], row.values.length).reduce((a, b) => a + b, 0)

const summed = (label: string, rows: readonly Row[], count: number): Row => ({
  label,
  values: sum(
    rows.map(row => row.values),
    count,
  ),
  bold: true,
})

/** The rows of the table in one of three shapes: one list, blocks under headings, or totals above their parts. */
const inShape = (
  of: Dice,
  made: Pick<Made, 'costs' | 'gains' | 'costTotal' | 'gainTotal'>,
  part: Row | undefined,
  count: number,
): Row[] => {
  const { costs, gains, costTotal, gainTotal } = made
  const heading = (label: string): Row => ({
    label,
    values: Array.from({ length: count }, () => null),
    heading: true,
    bold: true,
  })
  const parts = part === undefined ? [] : [part]
  if (costTotal === undefined || gainTotal === undefined) return [...costs, ...parts, ...gains]
  if (of.chance(0.66)) {
    const cost = heading(of.pick(['Udgifter', 'Investering', 'Omkostninger'] as const))
    const gain = heading(of.pick(['Besparelser', 'Gevinster', 'Økonomisk gevinst'] as const))
    return [cost, ...costs, ...parts, costTotal, gain, ...gains, gainTotal]
  }
  for (const row of [...costs, ...gains]) row.indent = true
  return [costTotal, ...costs, gainTotal, ...gains]
}

export const turnedRow = (row: Row): (number | null)[] => row.values.map(value => (value === null ? null : -value))

/** Names the first cost by its units and price, and makes its amounts their product. */
const asProduct = ({ pick, between }: Dice, row: Row, scale: number): void => {
  const price = pick([500, 520, 550, 480, 600] as const)
  const units = between(2, 6)
  const staff = pick(['socialrådgivere', 'familiebehandlere', 'pædagoger'] as const)
  row.label = `${units} ${staff} ${pick(['af', 'á', 'à'] as const)} ${group(String(price * 1000))} kr.`
  row.values = row.values.map(() => Math.round(units * price * scale * 1000) / 1000)
}

/** The rows that close a table: the net, what it runs up to, and what it is worth today. Any of them may be left out. */
const closingRows = ({ chance, pick }: Dice, signed: readonly Row['values'][], decimal: number) => {
  const count = signed[0]?.length ?? 0
  const net: Row | undefined = chance(0.9)
    ? { label: pick(netNames), values: sum(signed, count), bold: chance(0.7) }
    : undefined
  const cumulative: Row | undefined =
    net !== undefined && chance(0.5)
      ? {
          label: pick(['Akkumuleret', 'Akkumuleret nettoresultat', 'Løbende sum'] as const),
          values: running(net.values.map(value => value ?? 0)),
        }
      : undefined
  const rate = pick([4, 3, 3.5, 5] as const)
  const present: Row | undefined =
    net !== undefined && chance(0.25)
      ? { label: `Nutidsværdi (${String(rate).replace('.', ',')} %)`, values: presentOf(net, rate, decimal) }
      : undefined
  return { net, cumulative, present, rate }
}

const scaleOf = (unit: Unit): number => (unit === 'kr.' ? 1000 : unit === 'mio. kr.' ? 0.001 : 1)

/** The pay in a row of costs, as a row that is a part of it. */
const partOf = (row: Row | undefined, decimal: number): Row | undefined =>
  row === undefined
    ? undefined
    : {
        label: 'Heraf løn',
        values: row.values.map(value =>
          value === null ? null : Math.round(value * 0.6 * 10 ** decimal) / 10 ** decimal,
        ),
      }

export const make = (seed: number): Made => {
  const of = dice(seed)
  const { between, pick, chance } = of
  const count = between(3, 7)
  const first = between(2016, 2027)
  const steps = chance(0.2)
  const nameOf = (at: number): string =>
    steps ? `År ${at + 1}` : chance(0.02) ? `Budget ${first + at}` : String(first + at)
  const names = Array.from({ length: count }, (_, at) => nameOf(at))
  const unit: Unit = pick(['1000 kr.', '1000 kr.', '1.000 kr.', 't.kr.', 'kr.', 'mio. kr.'] as const)
  const scale = scaleOf(unit)
  const amount = amountIn(of, unit, scale)
  const costs = costRows(of, count, amount)
  const product = chance(0.4)
  if (product && costs[0] !== undefined) asProduct(of, costs[0], scale)
  const decimal = unit !== 'mio. kr.' ? 0 : product ? 2 : 1
  const turned = chance(0.3)
  const start = between(0, 2)
  const gains = gainRows(of, count, start, turned ? 1 : -1, amount)
  const flat = chance(0.4)
  const costTotal = flat
    ? undefined
    : summed(
        pick(['Udgifter i alt', 'Samlede udgifter', 'I alt udgifter', 'Omkostninger i alt'] as const),
        costs,
        count,
      )
  const gainTotal = flat
    ? undefined
    : summed(pick(['Besparelser i alt', 'Samlet gevinst', 'Gevinster i alt'] as const), gains, count)
  const part = partOf(chance(0.2) ? costs.at(-1) : undefined, decimal)
  const rows = inShape(of, { costs, gains, costTotal, gainTotal }, part, count)
  const signed = [...costs.map(row => row.values), ...gains.map(row => (turned ? turnedRow(row) : row.values))]
  const { net, cumulative, present, rate } = closingRows(of, signed, decimal)
  for (const row of [net, cumulative, present]) if (row !== undefined) rows.push(row)
  const staff: Row | undefined = chance(0.25) ? { label: 'Årsværk', values: names.map(() => between(2, 9)) } : undefined
  const again = chance(0.3) ? costs.map(row => ({ label: row.label, values: [...row.values] })) : []
  const totalName = chance(0.3) ? pick(['I alt', 'Samlet', 'Total'] as const) : undefined
  // Some who slip carry the slip on into the total at the right; the others have it right.
  if (!chance(0.3)) for (const row of rows) row.total = all(row)
  return {
    dice: of,
    names,
    first,
    steps,
    unit,
    scale,
    decimal,
    turned,
    start,
    rate,
    product,
    flat,
    costs,
    gains,
    costTotal,
    gainTotal,
    net,
    cumulative,
    present,
    staff,
    rows,
    again,
    totalName,
    paragraphs: [],
  }
}
