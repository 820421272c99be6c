// Errors planted in sentences: amounts, unit words, counts, products, percentages, payback, start of gains, funds.
import { formatNumber } from '../../src/language/danish.ts'
import { type Plant, type Planted, placeOf } from './plant-table.ts'
import type { Chance } from './random.ts'
import { yearsOf } from './table-rows.ts'
import type { PlaceInTable, PlantedCode } from './truth.ts'
import {
  type Claim,
  krOf,
  type Row,
  rowOf,
  type Sentence,
  sentencesOf,
  tableOf,
  tablesOf,
  unitOf,
  type World,
  withCell,
  withSentence,
  withTable,
} from './world.ts'

type Of<Code extends Claim['code']> = Extract<Claim, { code: Code }>

const saying = <Code extends Claim['code']>(
  world: World,
  code: Code,
): readonly { readonly sentence: Sentence; readonly claim: Of<Code> }[] =>
  sentencesOf(world).flatMap(sentence => {
    const { claim } = sentence
    return claim !== undefined && isOf(claim, code) ? [{ sentence, claim }] : []
  })

const isOf = <Code extends Claim['code']>(claim: Claim, code: Code): claim is Of<Code> => claim.code === code

type Said = {
  readonly code: PlantedCode
  readonly printed: string
  readonly stated: number | string
  readonly correct: number | string
  readonly cells?: readonly PlaceInTable[]
  readonly touches?: readonly string[]
}

const say = (world: World, sentence: Sentence, of: Said): Planted => {
  const text = sentence.say?.(of.printed) ?? of.printed
  return {
    world: withSentence(world, sentence.id, text),
    touches: [`sentence:${sentence.id}`, ...(of.touches ?? [])],
    truth: { code: of.code, cells: of.cells ?? [], text, stated: of.stated, correct: of.correct },
  }
}

/** Every amount a reader would find in the tables, alone, two lines together, or a row over some years. */
const found = (world: World): readonly number[] => {
  const size = (list: readonly number[]): number => Math.abs(list.reduce((all, one) => all + one, 0))
  return tablesOf(world).flatMap(table => {
    const rows = table.rows.map(row => row.cells.map(krOf))
    const pairs = table.columns.flatMap((_, at) =>
      rows.flatMap((one, index) => rows.slice(index + 1).map(two => size([one[at] ?? 0, two[at] ?? 0]))),
    )
    const spans = rows.flatMap(row =>
      row.flatMap((_, from) => row.slice(from).map((_end, length) => size(row.slice(from, from + length + 1)))),
    )
    return [...rows.flat().map(Math.abs), ...pairs, ...spans]
  })
}

/** As exact as the sentence prints: tenths of a million stay tenths of a million. */
const stepOf = (kr: number): number =>
  [1_000_000, 100_000, 10_000, 1000].find(step => kr % step === 0 && kr / step >= 4) ?? 1000

const wrongFor = (chance: Chance, kr: number, world: World, least: number): number | null => {
  const step = Math.min(100_000, stepOf(kr))
  const taken = found(world)
  const tries = chance.some(
    [0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 1.1, 1.15, 1.2, 1.25, 1.3, 1.4, 1.5, 1.6].filter(
      factor => Math.abs(factor - 1) >= least,
    ),
    12,
  )
  return (
    tries
      .map(factor => Math.round((kr * factor) / step) * step)
      .find(
        tried =>
          tried > 0 &&
          Math.abs(tried - kr) >= Math.max(kr * least * 0.9, 2 * step) &&
          !taken.some(each => Math.abs(each - tried) <= tried * 0.02),
      ) ?? null
  )
}

const columnsTouched = (claim: Of<'text-table'>): readonly string[] =>
  claim.spots.map(spot => `column:${spot.table}/${spot.column}`)

/** An amount in the text that its row does not have. */
export const plantTextTable: Plant = (chance, world) => {
  for (const { sentence, claim } of chance.some(saying(world, 'text-table'), 6)) {
    const unit = tableOf(world, 'main').unit
    const least = Math.max(0.1, (2.2 * unitOf[unit].kroner) / 10 ** unitOf[unit].decimals / claim.amount)
    const wrong = wrongFor(chance, claim.amount, world, least)
    if (wrong === null || sentence.print === undefined) continue
    return say(world, sentence, {
      code: 'text-table',
      printed: sentence.print(wrong),
      stated: wrong,
      correct: claim.amount,
      touches: columnsTouched(claim),
    })
  }
  return null
}

/** `1.900 mio. kr.` for 1,9: the number in thousands, the word for millions; or kroner called thousands. */
export const plantUnitWord: Plant = (chance, world) => {
  for (const { sentence, claim } of chance.some(saying(world, 'text-table'), 6)) {
    const { printed = '' } = sentence
    const kr = claim.amount
    const word = /(mio\. kr\.|millioner kr\.|t\.kr\.|tusind kr\.)$/.exec(printed)?.[1]
    const before = /^kr\. [\d.,]+ mio\.$/.test(printed)
    if (kr % 1000 !== 0 || (word === undefined && !before)) continue
    const large = before || word?.startsWith('mi') === true
    if (large && kr < 1_000_000) continue
    const wrong = before
      ? `kr. ${formatNumber(kr / 1000)} mio.`
      : `${formatNumber(large ? kr / 1000 : kr)} ${word ?? ''}`
    return say(world, sentence, {
      code: 'unit',
      printed: wrong,
      stated: kr * 1000,
      correct: kr,
      touches: columnsTouched(claim),
    })
  }
  return null
}

/** A number of children or families that its parts do not give. */
export const plantCount: Plant = (chance, world) => {
  const [one] = chance.some(saying(world, 'count'), 1)
  if (one === undefined) return null
  const wrong = one.claim.total + chance.pick([-3, -2, -1, 1, 1, 2, 10])
  return say(world, one.sentence, {
    code: 'count',
    printed: formatNumber(wrong),
    stated: wrong,
    correct: one.claim.total,
  })
}

const product: Plant = (chance, world) => {
  for (const { sentence, claim } of chance.some(saying(world, 'units-price'), 2)) {
    const wrong = wrongFor(chance, claim.amount, world, 0.1)
    if (wrong === null || sentence.print === undefined) continue
    return say(world, sentence, {
      code: 'units-price',
      printed: sentence.print(wrong),
      stated: wrong,
      correct: claim.amount,
    })
  }
  return null
}

/** A label whose number of people times their price is not what the row has. */
const label: Plant = (chance, world) => {
  const main = tableOf(world, 'main')
  const counted =
    tablesOf(world).some(table => table.rows.some(row => row.role === 'staff' && row.id !== 'group0')) ||
    sentencesOf(world).some(({ text }) => text.includes('medarbejdere: ') || text.includes('medarbejdere, heraf'))
  const rows = main.rows.filter(
    row =>
      row.priced !== undefined &&
      row.priced.count >= 2 &&
      !tablesOf(world).some(table => table.id !== 'main' && table.rows.some(each => each.label === row.label)),
  )
  const [row] = chance.some(rows, 1)
  if (counted || row?.priced === undefined) return null
  const { count, price, say: as } = row.priced
  const wrong = count + chance.pick([1, 1, 2])
  const changed = { ...row, label: as(formatNumber(wrong)) }
  const after = withTable(world, 'main', table => ({
    ...table,
    rows: table.rows.map(each => (each.id === row.id ? changed : each)),
  }))
  const cells = [placeOf(main, changed, null)]
  return {
    world: after,
    touches: row.cells.map((_, at) => `column:main/${at}`),
    truth: { code: 'units-price', cells, text: null, stated: wrong * price, correct: count * price },
  }
}

/** Units times price that is not the amount beside it, in a sentence or in the label of a row. */
export const plantPrice: Plant = (chance, world) => {
  const [first, second] = chance.happens(0.5) ? [product, label] : [label, product]
  return first(chance, world) ?? second(chance, world)
}

/** A percentage of an amount that is another amount. */
export const plantPercentage: Plant = (chance, world) => {
  for (const { sentence, claim } of chance.some(saying(world, 'percentage'), 2)) {
    // Beyond what a percentage rounded to a whole one could be.
    const least = Math.max(0.15, 0.6 / claim.percent)
    const wrong = wrongFor(chance, claim.amount, world, least)
    if (wrong === null || sentence.print === undefined) continue
    return say(world, sentence, {
      code: 'percentage',
      printed: sentence.print(wrong),
      stated: wrong,
      correct: claim.amount,
    })
  }
  return null
}

/** A payback at least two years off, in a sentence or in the table's own row. */
export const plantPayback: Plant = (chance, world) => {
  const main = tableOf(world, 'main')
  const relation = main.relations.find(each => each.kind === 'payback')
  const years = main.columns.filter(column => column.kind === 'year' && !column.header.endsWith('+')).length
  const other = (right: number): number | null => {
    const others = Array.from({ length: years }, (_, at) => at + 1).filter(
      each => each > 1 && Math.abs(each - right) >= 2,
    )
    return others.length === 0 ? null : chance.pick(others)
  }
  const [said] = chance.some(saying(world, 'payback'), 1)
  if (relation !== undefined && (said === undefined || chance.happens(0.5))) {
    const row = rowOf(main, 'payback')
    const column = row.cells.findIndex(cell => cell?.kind === 'text')
    const cell = row.cells[column]
    if (cell?.kind !== 'text') return null
    const right = Number.parseInt(cell.text, 10)
    const wrong = other(right)
    if (wrong === null) return null
    const after = withCell(
      world,
      { table: 'main', row: 'payback', column },
      { kind: 'text', text: cell.text.replace(`${right}`, `${wrong}`) },
    )
    return {
      world: after,
      touches: ['net', 'payback'],
      truth: { code: 'payback', cells: [placeOf(main, row, null)], text: null, stated: wrong, correct: right },
    }
  }
  if (said?.sentence.print === undefined) return null
  const wrong = other(said.claim.index)
  if (wrong === null) return null
  return say(world, said.sentence, {
    code: 'payback',
    printed: said.sentence.print(wrong),
    stated: `${wrong} / ${said.sentence.print(wrong)}`,
    correct: `${said.claim.index} / ${said.sentence.print(said.claim.index)}`,
    touches: ['net', 'payback'],
  })
}

/** Gains that the text lets begin later than the table books them. */
export const plantTiming: Plant = (chance, world) => {
  const [said] = chance.some(saying(world, 'timing'), 1)
  if (said?.sentence.print === undefined) return null
  const main = tableOf(world, 'main')
  const columns = main.columns.flatMap((column, at) =>
    column.kind === 'year' && !column.header.endsWith('+') ? [at] : [],
  )
  const later = said.claim.index + chance.int(1, 2)
  const wrong = later < columns.length ? later : said.claim.index + 1
  if (wrong >= columns.length) return null
  // A reader points at the sentence, or at the gains booked before the year it names.
  const early = columns.slice(0, wrong).map(column => main.columns[column]?.header)
  const cells = tablesOf(world).flatMap(table =>
    table.rows
      .filter(isGain)
      .flatMap(row =>
        row.cells.flatMap((cell, column) =>
          krOf(cell) !== 0 && early.includes(table.columns[column]?.header) ? [placeOf(table, row, column)] : [],
        ),
      ),
  )
  const printed = said.sentence.print(wrong)
  return say(world, said.sentence, {
    code: 'timing',
    printed,
    stated: printed,
    correct: said.sentence.print(said.claim.index),
    cells,
    touches: ['gain'],
  })
}

const isGain = (row: Row): boolean => row.role === 'gain' || row.id === 'gains' || row.id === 'gain-total'

/** "No funds are sought" above a row of them. */
export const plantFunds: Plant = (chance, world) => {
  const [said] = chance.some(
    saying(world, 'funds').filter(({ claim }) => claim.sought),
    1,
  )
  if (said === undefined) return null
  const main = tableOf(world, 'main')
  const rows = main.rows.filter(row => row.role === 'external' && yearsOf(main.columns, row).some(kr => kr !== 0))
  if (rows.length === 0) return null
  return say(world, said.sentence, {
    code: 'funds',
    printed: 'nej',
    stated: 'nej',
    correct: 'ja',
    cells: rows.map(row => placeOf(main, row, null)),
  })
}
