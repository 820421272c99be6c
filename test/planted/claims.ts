// Sentences that claim something else than a row's amount: counts, products, percentages, payback, start of gains, funds.
import { formatNumber } from '../../src/language/danish.ts'
import type { Main } from './main-table.ts'
import { numberWord, waysFor } from './money.ts'
import type { Plan } from './plan.ts'
import type { Chance } from './random.ts'
import { claims, high, inYear, plainly, type Said, yearName } from './said.ts'
import type { Claim } from './world.ts'

const list = (items: readonly string[]): string => `${items.slice(0, -1).join(', ')} og ${items.at(-1) ?? ''}`

/** A number of children or cases and what it is made of. */
export const countClaim = (chance: Chance): Said => {
  const parts = Array.from({ length: chance.int(3, 4) }, () => chance.int(3, 24))
  const total = parts.reduce((all, one) => all + one, 0)
  const { noun, kinds } = chance.pick([
    {
      noun: 'anbragte børn og unge',
      kinds: ['i familiepleje', 'på opholdssted', 'på døgninstitution', 'i slægtspleje'],
    },
    { noun: 'åbne sager på området', kinds: ['i Nord', 'i Midtby', 'i Syd', 'i Vest'] },
    {
      noun: 'nye underretninger om måneden',
      kinds: ['fra skoler', 'fra dagtilbud', 'fra sundhedsplejen', 'fra andre'],
    },
  ])
  const each = parts.map((part, at) => `${part} ${kinds[at] ?? ''}`)
  const say = chance.pick([
    (count: string) => `Ved årsskiftet havde kommunen i alt ${count} ${noun}: ${list(each)}.`,
    (count: string) => `Kommunens ${count} ${noun} fordeler sig med ${list(each)}.`,
    (count: string) => `Der er i dag ${count} ${noun}, nemlig ${list(each)}.`,
  ])
  return claims({ claim: { code: 'count', total, parts }, value: total, print: formatNumber, say })
}

/** The team by trades, said once and rightly. */
export const teamSaid = (chance: Chance, plan: Plan): Said | null => {
  const hired = plan.costs.flatMap(cost =>
    cost.trade === undefined || cost.count === undefined ? [] : [{ trade: cost.trade, count: cost.count }],
  )
  if (hired.length < 2 || hired.some(each => each.count % 1 !== 0)) return null
  const parts = hired.map(each => each.count)
  const total = parts.reduce((all, one) => all + one, 0)
  const spelled = hired.map(
    each =>
      `${chance.happens(0.2) ? numberWord(each.count) : each.count} ${each.count > 1 ? each.trade.several : each.trade.one}`,
  )
  return plainly(
    chance.pick([
      `${high(plan.theme.team)}et består af ${total} medarbejdere: ${list(spelled)}.`,
      `Der ansættes i alt ${total} medarbejdere, heraf ${list(spelled)}.`,
    ]),
  )
}

/** Units times price, of something the budget tables do not show. */
export const priceClaim = (chance: Chance): Said => {
  const course = () => {
    const people = chance.int(12, 48)
    const price = chance.pick([6500, 8000, 9500, 12_500, 14_000])
    const templates = [
      (amount: string) =>
        `Herudover deltager ${people} medarbejdere på grundkurset á ${formatNumber(price)} kr., i alt ${amount}, som afholdes inden for den eksisterende uddannelsespulje.`,
      (amount: string) =>
        `Almenområdet sender ${people} medarbejdere på kursus til ${formatNumber(price)} kr. pr. deltager, svarende til ${amount}; udgiften dækkes af egne midler.`,
    ]
    return { factors: [people, price], templates }
  }
  const areas = () => {
    const [districts, days, price] = [chance.int(3, 5), chance.int(3, 8), chance.pick([15_000, 18_000, 22_000])]
    const templates = [
      (amount: string) =>
        `Der holdes ${days} temadage i hvert af de ${districts} distrikter á ${formatNumber(price)} kr., i alt ${amount}, inden for de eksisterende rammer.`,
    ]
    return { factors: [districts, days, price], templates }
  }
  const place = () => {
    const price = chance.pick([65_000, 72_000, 85_000, 96_000])
    const templates = [
      (amount: string) =>
        `En plads på et opholdssted koster i gennemsnit ${formatNumber(price)} kr. pr. måned, hvilket for 12 måneder giver ${amount}.`,
    ]
    return { factors: [12, price], templates }
  }
  const { factors, templates } = chance.pick([course, course, areas, place])()
  const amount = factors.reduce((all, one) => all * one, 1)
  const way = chance.pick(waysFor(amount))
  return claims({
    claim: { code: 'units-price', factors, amount },
    value: amount,
    print: way.write,
    say: chance.pick(templates),
  })
}

/** A percentage of an amount, of something the budget tables do not show. */
export const percentageClaim = (chance: Chance): Said => {
  const percent = chance.pick([2, 3, 4, 5, 5, 8, 10, 15, 20])
  const base = chance.int(12, 90) * 1_000_000 + chance.pick([0, 0, 500_000])
  const amount = (base * percent) / 100
  const baseText = `${formatNumber(base / 1e6, 1)} mio. kr.`
  const sign = chance.pick(['%', '%', 'pct.'])
  const area = chance.pick([
    'anbringelsesområdet',
    'forebyggende foranstaltninger',
    'specialundervisning',
    'støttepædagoger',
  ])
  const say = chance.pick([
    (printed: string) =>
      `Til sammenligning svarer ${percent} ${sign} af det samlede budget til ${area} på ${baseText} til ${printed}.`,
    (printed: string) =>
      `Sidste år var der et merforbrug på ${printed}, svarende til ${percent} ${sign} af det samlede budget på ${baseText} til ${area}.`,
    (printed: string) =>
      `Området har en buffer på ${printed} (svarende til ${percent} ${sign} af det samlede budget på ${baseText}).`,
  ])
  const way = chance.pick(waysFor(amount))
  return claims({ claim: { code: 'percentage', percent, base, amount }, value: amount, print: way.write, say })
}

/** When the money is back. */
export const paybackClaim = (chance: Chance, plan: Plan, main: Main): Said | null => {
  const { payback } = main
  if (payback === null) return null
  const claim: Claim = { code: 'payback', index: payback, of: { table: 'main', row: 'net' } }
  const { firstYear } = plan
  if (firstYear !== null && chance.happens(0.35)) {
    const say = chance.pick([
      (year: string) => `Forslaget går samlet set i nul i ${year}.`,
      (year: string) => `Investeringen er tilbagebetalt ved udgangen af ${year}.`,
    ])
    return claims({ claim, value: payback, print: index => `${firstYear + index - 1}`, say })
  }
  const say = chance.pick([
    (count: string) => `Tilbagebetalingstiden er ${count} år.`,
    (count: string) => `Investeringen er tilbagebetalt efter ${count} år.`,
    (count: string) => `Forslaget går i nul efter ${count} år.`,
    (count: string) => `Samlet set er udgifterne tjent hjem i løbet af ${count} år.`,
  ])
  return claims({ claim, value: payback, print: index => `${index}`, say })
}

/** From when gains are expected. */
export const timingClaim = (chance: Chance, plan: Plan): Said | null => {
  const start = plan.gains.reduce(
    (first, gain) =>
      Math.min(
        first,
        gain.values.findIndex(value => value !== 0),
      ),
    plan.headers.length,
  )
  if (inYear(plan, start) === null) return null
  const say = chance.pick([
    (when: string) => `Besparelserne forventes at kunne realiseres fra ${when} og frem.`,
    (when: string) => `Indsatsens økonomiske gevinster viser sig først fra ${when}.`,
    (when: string) => `Der regnes med økonomisk effekt af indsatsen fra og med ${when}.`,
    (when: string) => `Investeringens afkast forventes at kunne hentes fra ${when} og frem.`,
  ])
  return claims({
    claim: { code: 'timing', index: start, table: 'main' },
    value: start,
    print: at => yearName(plan, at),
    say,
  })
}

const notSought = [
  'Der søges ikke eksterne midler til projektet.',
  'Er der søgt midler fra anden side? Nej.',
  'Projektet finansieres alene af kommunens egne midler, og der er ikke søgt om tilskud fra puljer eller fonde.',
  'Søgte eksterne midler: Nej',
] as const

/** Whether money from outside is sought. */
export const fundsClaim = (chance: Chance, plan: Plan): Said => {
  const no = chance.pick(notSought)
  const yes = chance.pick([
    `Der er søgt om medfinansiering fra ${plan.funder}.`,
    'Er der søgt midler fra anden side? Ja.',
    `En del af udgifterne dækkes af et tilskud fra ${plan.funder}, som der er givet foreløbigt tilsagn om.`,
  ])
  const sought = plan.external !== null
  return {
    text: sought ? yes : no,
    claim: { code: 'funds', sought },
    printed: sought ? yes : no,
    say: text => (text === 'nej' ? no : yes),
  }
}
