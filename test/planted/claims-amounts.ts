// Sentences that say what stands in the rows of the main table.
import { formatNumber } from '../../src/language/danish.ts'
import type { Main } from './main-table.ts'
import { type Writing, waysFor } from './money.ts'
import type { Booked, Plan } from './plan.ts'
import type { Chance } from './random.ts'
import { claims, high, inYear, low, plainly, type Said, yearName } from './said.ts'
import { yearsOf } from './table-rows.ts'
import type { Row, Spot } from './world.ts'

/** What the sentence calls a row: "løn til socialrådgivere", "besparelsen på familiepleje". */
const phraseOf = (booked: Booked): string => {
  const label = low(booked.label)
  if (booked.trade !== undefined) return `løn til ${(booked.count ?? 2) > 1 ? booked.trade.several : booked.trade.one}`
  if (booked.kind !== 'gain') return label
  if (label.startsWith('besparelse på')) return label.replace('besparelse på', 'besparelsen på')
  if (label.startsWith('mindreforbrug på')) return label.replace('mindreforbrug på', 'mindreforbruget på')
  if (label.startsWith('forventet besparelse'))
    return label.replace('forventet besparelse', 'den forventede besparelse')
  return `gevinsten ved ${label}`
}

const indefinite = (what: string): string =>
  what
    .replace('den forventede ', '')
    .replace(/^besparelsen/, 'besparelse')
    .replace(/^mindreforbruget/, 'mindreforbrug')
    .replace(/^gevinsten/, 'gevinst')

const yearSpots = (main: Main, row: string, places: readonly number[]): readonly Spot[] => {
  const columns = main.table.columns.flatMap((column, at) => (column.kind === 'year' ? [at] : []))
  return places.map(place => ({ table: 'main', row, column: columns[place] ?? -1 }))
}

const rowIn = (main: Main, id: string): Row | undefined => main.table.rows.find(row => row.id === id)

const amountSaid = (
  chance: Chance,
  kr: number,
  spots: readonly Spot[],
  templates: readonly ((amount: string) => string)[],
): Said => {
  const way: Writing = chance.pick(waysFor(kr))
  return claims({
    claim: { code: 'text-table', amount: kr, spots },
    value: kr,
    print: way.write,
    say: chance.pick(templates),
  })
}

/** A row whose amount is the same in every year that has one. */
const steady = (chance: Chance, plan: Plan, main: Main, booked: Booked): Said | null => {
  const places = booked.values.flatMap((value, at) => (value === 0 ? [] : [at]))
  const [value] = booked.values.filter(each => each !== 0)
  if (value === undefined || places.length < 2 || rowIn(main, booked.id) === undefined) return null
  if (booked.values.some(each => each !== 0 && each !== value)) return null
  const what = phraseOf(booked)
  const last = places.at(-1) ?? 0
  const whole = places.length === plan.headers.length
  const ends = inYear(plan, last) === null
  const [first = 0] = places
  const from = first === 0 ? 'årligt' : `årligt fra ${yearName(plan, first)}`
  const until = whole || ends ? from : `${from} til og med ${yearName(plan, last)}`
  return amountSaid(chance, value, yearSpots(main, booked.id, places), [
    amount => `Udgiften til ${what} udgør ${amount} ${until}.`,
    amount => `Der afsættes ${amount} ${until} til ${what}.`,
    amount => `${high(what)} er budgetteret med ${amount} ${until}.`,
    amount => `Til ${what} er der regnet med ${amount} ${until}.`,
  ])
}

const once = (chance: Chance, plan: Plan, main: Main, booked: Booked): Said | null => {
  const places = booked.values.flatMap((value, at) => (value === 0 ? [] : [at]))
  const [first] = places
  const when = first === undefined ? null : inYear(plan, first)
  if (first === undefined || when === null || rowIn(main, booked.id) === undefined) return null
  const what = low(booked.label)
  const all = booked.values.reduce((total, value) => total + value, 0)
  const [second] = places.slice(1)
  if (places.length === 2 && second !== undefined && plan.firstYear !== null && chance.happens(0.5)) {
    const span = `${plan.firstYear + first}-${plan.firstYear + second}`
    return amountSaid(chance, all, yearSpots(main, booked.id, places), [
      amount => `Der afsættes ${amount} i ${span} til ${what}.`,
      amount => `Til ${what} bruges i alt ${amount} i ${span}.`,
    ])
  }
  return amountSaid(chance, booked.values[first] ?? 0, yearSpots(main, booked.id, [first]), [
    amount => `${high(when)} afsættes ${amount} til ${what}.`,
    amount => `Til ${what} er der afsat ${amount} ${when}.`,
    amount => `Posten til ${what} er på ${amount} ${when}.`,
  ])
}

const gainIn = (chance: Chance, plan: Plan, main: Main, booked: Booked): Said | null => {
  const places = booked.values.flatMap((value, at) => (value === 0 || inYear(plan, at) === null ? [] : [at]))
  if (places.length === 0 || rowIn(main, booked.id) === undefined) return null
  const what = phraseOf(booked)
  if (places.length >= 3 && places.length <= 5 && chance.happens(0.35)) {
    const slot = chance.int(0, places.length - 1)
    const at = places[slot] ?? 0
    const way = chance.pick(waysFor(booked.values[at] ?? 0))
    const say = (amount: string): string => {
      const each = places.map(
        (place, index) =>
          `${index === slot ? amount : way.write(booked.values[place] ?? 0)} ${inYear(plan, place) ?? ''}`,
      )
      return `${high(what)} forventes at udgøre hhv. ${each.slice(0, -1).join(', ')} og ${each.at(-1) ?? ''}.`
    }
    const value = booked.values[at] ?? 0
    return claims({
      claim: { code: 'text-table', amount: value, spots: yearSpots(main, booked.id, [at]) },
      value,
      print: way.write,
      say,
    })
  }
  const at = chance.pick(places)
  const when = inYear(plan, at) ?? ''
  return amountSaid(chance, booked.values[at] ?? 0, yearSpots(main, booked.id, [at]), [
    amount => `${high(what)} forventes at udgøre ${amount} ${when}.`,
    amount => `${high(when)} er ${what} på ${amount}.`,
    amount => `Der er indregnet ${amount} ${when} som ${indefinite(what)}.`,
  ])
}

const netIn = (chance: Chance, plan: Plan, main: Main): Said | null => {
  const values = yearsOf(main.table.columns, main.net)
  const places = values.flatMap((value, at) =>
    Math.abs(value) < 100_000 || value % 1000 !== 0 || inYear(plan, at) === null ? [] : [at],
  )
  if (places.length === 0) return null
  const at = chance.pick(places)
  const value = values[at] ?? 0
  const when = inYear(plan, at) ?? ''
  const word = value < 0 ? 'nettobesparelse' : 'nettoudgift'
  return amountSaid(chance, Math.abs(value), yearSpots(main, 'net', [at]), [
    amount => `Samlet giver forslaget en ${word} på ${amount} ${when}.`,
    amount => `Nettoresultatet er en ${word} på ${amount} ${when}.`,
    amount => `${high(when)} er der tale om en ${word} på ${amount}, når alle poster regnes med.`,
  ])
}

/** A net that is said roughly: rounded to a tenth of a million, which is no error. */
const roughly = (chance: Chance, plan: Plan, main: Main): Said | null => {
  const values = yearsOf(main.table.columns, main.net)
  const places = values.flatMap((value, at) =>
    Math.abs(value) < 2_000_000 || value % 100_000 === 0 || inYear(plan, at) === null ? [] : [at],
  )
  if (places.length === 0) return null
  const at = chance.pick(places)
  const value = values[at] ?? 0
  const amount = `${formatNumber(Math.abs(value) / 1e6, 1)} mio. kr.`
  const word = value < 0 ? 'gevinst' : 'udgift'
  return plainly(`Netto er der tale om en ${word} på ca. ${amount.replace(/\.$/, '')}. ${inYear(plan, at) ?? ''}.`)
}

/** Two lines said as one amount, which is no error either. */
const together = (plan: Plan): Said | null => {
  const [first, second] = plan.costs.filter(cost => cost.kind === 'running')
  if (first === undefined || second === undefined) return null
  const [one, two] = [first, second].map(cost => new Set(cost.values))
  if (one?.size !== 1 || two?.size !== 1) return null
  const amount = (first.values[0] ?? 0) + (second.values[0] ?? 0)
  return plainly(
    `Udgifterne til ${low(first.label)} samt ${low(second.label)} er tilsammen ${formatNumber(amount)} kr. om året.`,
  )
}

/** Sentences that look wrong beside a single row and are not. */
export const trapsSaid = (chance: Chance, plan: Plan, main: Main): readonly Said[] =>
  chance.some(
    [roughly(chance, plan, main), together(plan)].filter(said => said !== null),
    chance.int(0, 2),
  )

/** Amounts of rows, each row once. */
export const amountClaims = (chance: Chance, plan: Plan, main: Main): readonly Said[] => {
  const made = [
    ...plan.costs.map(booked =>
      booked.kind === 'once' ? once(chance, plan, main, booked) : steady(chance, plan, main, booked),
    ),
    ...plan.gains.map(booked => gainIn(chance, plan, main, booked)),
    netIn(chance, plan, main),
  ]
  return made.filter(said => said !== null)
}
