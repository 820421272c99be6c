// Business cases as documents: tables in many shapes with text around them, clean or with one slip planted, from a seed.
import { all, danish, group, type Made, make, type Row } from './random-rows.ts'
import { inTable, type Planted, plainCost, type Slip } from './random-slips.ts'

/** A document's text, and the slip in it: its code, and where, by words that must be found in the finding's place. */
export type PlantedDocument = {
  readonly text: string
  readonly slip: Slip
  readonly code: string | null
  readonly row: string | null
  readonly column: string | null
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const inText = ({ dice: { chance }, scale }: Made, value: number): string => {
  const size = Math.abs((value / scale) * 1000)
  if (size >= 1_000_000 && size % 100_000 === 0) return `${(size / 1_000_000).toFixed(1).replace('.', ',')} mio. kr.`
  const thousands = Math.round(size / 1000)
  return chance(0.5) ? `${group(String(thousands))} t.kr.` : `${group(String(thousands * 1000))} kr.`
}

const inWords: Planted = { code: '', row: null, column: null }

/** Sentences about rows of the table, and the slip in one of them. */
const aboutRows = (made: Made, clean: readonly Row[], wanted: Slip): Planted | undefined => {
  const { dice: of, names, paragraphs, steps, start } = made
  if (steps || !of.chance(0.6)) return undefined
  let planted: Planted | undefined
  const year = Math.min(names.length - 1, start + 1)
  const gain = clean.find(row => row.label === made.gains[0]?.label)
  const told = gain?.values[year] ?? 0
  if (gain !== undefined && told !== 0) {
    const wrong = wanted === 'text-table'
    if (wrong) planted = { ...inWords, code: 'text-table' }
    const said = inText(made, wrong ? Math.round(told * of.pick([1.3, 0.7, 1.5] as const) * 10) / 10 : told)
    paragraphs.push(
      of.pick([
        `${gain.label} udgør ${said} i ${names[year]}.`,
        `I ${names[year]} forventes ${lower(gain.label)} svarende til ${said}.`,
      ] as const),
    )
  }
  const cost = clean.find(row => row.label === plainCost(made)?.label)
  const paid = cost?.values[0] ?? 0
  if (cost !== undefined && paid !== 0) {
    const wrong = wanted === 'text-unit' && made.unit !== 'mio. kr.'
    if (wrong) planted = { ...inWords, code: 'unit' }
    paragraphs.push(`Der er afsat ${inText(made, wrong ? paid * 1000 : paid)} til ${lower(cost.label)} i ${names[0]}.`)
  }
  return planted
}

/** Sentences that can be worked out by themselves. */
const bySelf = ({ dice: { between, pick, chance }, paragraphs }: Made, wanted: Slip): void => {
  if (wanted === 'count' || chance(0.2)) {
    const [a, b, c] = [between(2, 6), between(2, 5), between(1, 4)]
    const whole = a + b + c + (wanted === 'count' ? 1 : 0)
    paragraphs.push(
      pick([
        `Teamet består af ${whole} medarbejdere: ${a} socialrådgivere, ${b} psykologer og ${c} sundhedsplejersker.`,
        `Der ansættes ${whole} medarbejdere fordelt på ${a} familiebehandlere, ${b} pædagoger og ${c} psykologer.`,
      ] as const),
    )
  }
  if (wanted === 'text-product' || chance(0.2)) {
    const units = between(3, 12)
    const price = pick([450_000, 500_000, 80_000, 120_000] as const)
    const whole = group(String(units * price * (wanted === 'text-product' ? pick([1.25, 0.8] as const) : 1)))
    paragraphs.push(
      pick([
        `Indsatsen omfatter ${units} forløb á ${group(String(price))} kr., i alt ${whole} kr.`,
        `Der regnes med ${units} pladser á ${group(String(price))} kr., svarende til ${whole} kr. om året.`,
      ] as const),
    )
  }
  if (wanted === 'percentage' || chance(0.2)) {
    const whole = between(20, 90)
    const percent = pick([5, 10, 15, 20] as const)
    const part = ((whole * percent) / 100) * (wanted === 'percentage' ? 1.3 : 1)
    paragraphs.push(
      `Der spares ${part.toFixed(2).replace('.', ',')} mio. kr., svarende til ${percent} % af det samlede budget på ${whole} mio. kr.`,
    )
  }
}

/** Sentences about when things happen. */
const inTime = (made: Made, wanted: Slip): Planted | undefined => {
  const {
    dice: { pick, chance },
    paragraphs,
    start,
    names,
    steps,
    first,
  } = made
  const totals = made.cumulative?.values ?? []
  const even = (totals[0] ?? 0) > 0 ? totals.findIndex((value, at) => at > 0 && (value ?? 0) <= 0) : -1
  let planted: Planted | undefined
  if ((wanted === 'payback' || (wanted === 'none' && chance(0.4))) && even > 0) {
    const years = even + 1 + (wanted === 'payback' ? 2 : 0)
    paragraphs.push(
      pick([
        `Investeringen er tilbagebetalt efter ${years} år.`,
        `Tilbagebetalingstiden er ${years} år.`,
        `Projektet går i nul efter ${years} år.`,
      ] as const),
    )
    if (wanted === 'payback') planted = { ...inWords, code: 'payback' }
  }
  const from = start + (wanted === 'timing' ? 1 : 0)
  if ((wanted === 'timing' || chance(0.2)) && from < names.length) {
    paragraphs.push(`Besparelserne forventes først fra ${steps ? `år ${from + 1}` : first + from}.`)
    if (wanted === 'timing') planted = { code: 'timing', row: null, column: names[start] ?? null }
  }
  return planted
}

/** A table with a key between two committees. */
const keyTable = ({ dice: { pick, between, chance }, names }: Made, wrong: boolean): readonly string[] => {
  if (!wrong && !chance(0.2)) return []
  const share = pick([60, 70, 75, 80] as const)
  const stated = wrong ? share - 10 : share
  const whole = between(10, 60) * 100
  const part = (percent: number): string => names.map(() => group(String((whole * percent) / 100))).join('\t')
  return [
    'Tabel 3. Fordeling mellem udvalg, 1.000 kr.',
    '',
    `Udvalg\tFordelingsnøgle\t${names.join('\t')}`,
    `Børne- og Ungeudvalget\t${stated} %\t${part(share)}`,
    `Socialudvalget\t${100 - stated} %\t${part(100 - share)}`,
    `I alt\t100 %\t${part(100)}`,
    '',
  ]
}

type Style = { readonly minus: string; readonly dash: boolean }

/** A table in one of three formats, and in some documents the other way round. */
const print = (
  seed: number,
  { decimal, staff }: Made,
  rows: readonly Row[],
  heads: readonly string[],
  style: Style,
  totalOfRow: (row: Row) => number | null,
): string => {
  const cells = (row: Row): string[] => {
    const values = heads.length > row.values.length ? [...row.values, totalOfRow(row)] : row.values
    return values.map(value => danish(value, row === staff ? 0 : decimal, style))
  }
  const upright = [['', ...heads], ...rows.map(row => [row.label, ...cells(row)])]
  const isTurned = seed % 7 === 0 && !rows.some(row => row.heading)
  const grid = isTurned ? (upright[0] ?? []).map((_, at) => upright.map(line => line[at] ?? '')) : upright
  const rowAt = (line: number): Row | undefined => (isTurned || line === 0 ? undefined : rows[line - 1])
  const marked = grid.map((line, at) =>
    line.map(text => (rowAt(at)?.bold === true && text !== '' ? `**${text}**` : text)),
  )
  if (seed % 3 === 0) return marked.map(line => line.join('\t')).join('\n')
  if (seed % 3 === 1) {
    const [first = [], ...others] = marked
    return [first, first.map(() => '---'), ...others].map(line => `| ${line.join(' | ')} |`).join('\n')
  }
  const widths = (grid[0] ?? []).map((_, at) => Math.max(...grid.map(line => (line[at] ?? '').length)))
  const aligned = (line: readonly string[], at: number): string =>
    line
      .map((text, place) => {
        const width = widths[place] ?? 0
        return place === 0
          ? `${rowAt(at)?.indent === true ? '  ' : ''}${text}`.padEnd(width + 4)
          : text.padStart(width + 3)
      })
      .join('')
  return grid.map(aligned).join('\n')
}

const bySelfCodes: Readonly<Partial<Record<Slip, string>>> = {
  count: 'count',
  'text-product': 'units-price',
  percentage: 'percentage',
}

/** The document of a seed. A slip that it has no room for is none: its code is null. */
export const randomDocument = (seed: number, wanted: Slip): PlantedDocument => {
  const made = make(seed)
  const { dice: of, names, unit, rows, again, staff, cumulative, totalName, paragraphs, product } = made
  const clean = [...made.costs, ...made.gains].map(row => ({ label: row.label, values: [...row.values] }))
  const style: Style = { minus: of.pick(['-', '-', '−', '- ', '()'] as const), dash: of.chance(0.2) }
  let planted = inTable[wanted]?.(made, of.between(0, names.length - 1))
  planted = aboutRows(made, clean, wanted) ?? planted
  bySelf(made, wanted)
  planted = inTime(made, wanted) ?? planted
  const own = bySelfCodes[wanted]
  if (own !== undefined) planted = { ...inWords, code: own }
  if (wanted === 'key') planted = { ...inWords, code: 'key' }
  if (wanted !== 'funds' && of.chance(0.1)) paragraphs.push('Der er ikke søgt om eksterne midler til projektet.')
  const wrongUnit = wanted === 'heading-unit' && unit === 'kr.' && product
  if (wrongUnit) planted = { ...inWords, code: 'unit' }
  const heading = `Tabel 1. Projektets økonomi, ${wrongUnit ? '1000 kr.' : unit}`
  const heads = totalName === undefined ? names : [...names, totalName]
  const total = (row: Row): number | null =>
    row === cumulative || row === staff || row.heading === true ? null : (row.total ?? all(row))
  const text = [
    '# Tidlig indsats for udsatte børn',
    '',
    'Kommunen vil styrke den forebyggende indsats over for børn og familier.',
    '',
    of.chance(0.5) ? heading : `${heading}, ${made.first - 1}-p/l`,
    '',
    print(seed, made, [...rows, ...(staff === undefined ? [] : [staff])], heads, style, total),
    '',
    ...paragraphs.flatMap(each => [each, '']),
    ...keyTable(made, wanted === 'key'),
    ...(again.length > 0
      ? [`Tabel 2. Udgifter fordelt på år, ${unit}`, '', print(seed, made, again, names, style, () => null), '']
      : []),
  ].join('\n')
  return {
    text,
    slip: planted === undefined ? 'none' : wanted,
    code: planted?.code ?? null,
    row: planted?.row ?? null,
    column: planted?.column ?? null,
  }
}
