// What does not fit together in a planned case, with the field where it stands.
import { describe, expect, it } from 'vitest'
import { judged, planned } from '../../../test/investment/planned-case.ts'
import type { CaseText } from '../../../test/investment/sample-case.ts'
import { say } from '../../language/message.ts'
import { checkCase } from '../check-case.ts'

type Lines = Parameters<typeof planned>[0]
const staff: Lines[number] = { id: 'staff', label: 'Rådgivere', drivers: { units: 2, price: 500 } }

const fault = (lines: Lines, changes: Partial<CaseText> = {}): string | undefined => {
  const outcome = checkCase(planned(lines, changes))
  return outcome.ok ? undefined : `${outcome.place?.field}: ${say(outcome.problem)}`
}
const assumption = (more: object, value = 8): Partial<CaseText> => ({ assumptions: [judged('children', value, more)] })

describe('a planned case', () => {
  it('whose parts fit together is fine', () => {
    const drivers = { units: { assumption: 'children' }, price: [1, 2, null, 4] }
    expect(fault([{ ...staff, drivers }], assumption({ profile: [1, 1, 1, 1], spread: { shape: 'count' } }))).toBe(
      undefined,
    )
  })

  it('may have gains that come later, as long as some of them are in the table', () => {
    const lines: Lines = [staff, { id: 'gain', kind: 'saving', amounts: [0, 0, -1000, -1000] }]
    expect(fault(lines, { scenarios: [{ id: 'late', title: 'Sent', because: 'fordi', gainsLater: 1 }] })).toBe(
      undefined,
    )
  })

  it.each<[string, Lines, Partial<CaseText>, string]>([
    [
      'an assumption there is not',
      [{ ...staff, drivers: { units: { assumption: 'chidren' }, price: 500 } }],
      assumption({}),
      'lines[0].drivers.units: der er ingen antagelse, der hedder "chidren".',
    ],
    [
      'a line to be worked out of nothing',
      [{ id: 'staff', computed: true }],
      {},
      'lines[0].computed: linjen skal regnes ud, men siger ikke af hvad. Skriv drivers, eller skriv beløbene.',
    ],
    [
      'an effort there is not',
      [{ id: 'gain', drivers: [{ by: 'effort', effort: 'mst', success: 1, effect: 1, price: 1 }] }],
      {},
      'lines[0].drivers[0].effort: der er ingen indsats, der hedder "mst".',
    ],
    [
      'a grant for a grant',
      [
        staff,
        { id: 'pool', kind: 'grant', drivers: { by: 'grant', of: ['staff'], share: 0.5 } },
        { id: 'fund', kind: 'grant', drivers: { by: 'grant', of: ['staff', 'pool'], share: 0.5 } },
      ],
      {},
      'lines[2].drivers.of[1]: tilskuddet dækker "pool", som selv er et tilskud. Et tilskud kan kun dække udgifter, der er skrevet som linjer.',
    ],
    [
      'a grant for a line there is not',
      [{ id: 'pool', kind: 'grant', drivers: { by: 'grant', of: ['staff'], share: 0.5 } }],
      {},
      'lines[0].drivers.of[0]: "staff" findes ikke i casen.',
    ],
    [
      'too few years in an age’s price',
      [
        {
          id: 'gain',
          drivers: {
            by: 'age',
            children: 1,
            ageAtStart: 0,
            effects: [{ fromAge: 0, toAge: 2, units: 1, price: [1, 2] }],
          },
        },
      ],
      {},
      'lines[0].drivers.effects[0].price: der står 2 beløb, men casen har 4 år. Skriv null, hvor kilden er tom.',
    ],
    [
      'too few years in a household’s cost',
      [
        {
          id: 'gain',
          drivers: {
            by: 'move',
            households: 1,
            before: [1200, [1]],
            after: [0],
            rule: 'refund-2022',
            bands: [{ above: 860_000, share: 0.25 }],
          },
        },
      ],
      {},
      'lines[0].drivers.before[1]: der står 1 beløb, men casen har 4 år. Skriv null, hvor kilden er tom.',
    ],
    [
      'limits of a refund that fall',
      [
        {
          id: 'gain',
          kind: 'saving',
          drivers: {
            by: 'move',
            households: 1,
            before: [3000],
            after: [500],
            rule: 'refund-2022',
            bands: [
              { above: 1_680_000, share: 0.5 },
              { above: 860_000, share: 0.25 },
            ],
          },
        },
      ],
      {},
      'lines[0].drivers.bands: refusionens grænser og andele skal stige fra trin til trin. Skriv dem i samme rækkefølge som i reglen.',
    ],
    [
      'a number outside its own even spread',
      [staff],
      assumption({ spread: { shape: 'even', low: 0, high: 2 } }, 5),
      'assumptions[0].spread: spredningen passer ikke til "children": det laveste skal være under det højeste, og tallet selv skal ligge imellem.',
    ],
    [
      'a number outside its own effect',
      [staff],
      assumption({ spread: { shape: 'effect', low: 0.5, high: 0.9 } }, 1),
      'assumptions[0].spread: spredningen passer ikke til "children": det laveste skal være under det højeste, og tallet selv skal ligge imellem.',
    ],
    [
      'a delay that puts every gain after the table, where the case would read as never paid back',
      [staff, { id: 'gain', kind: 'saving', amounts: [0, 0, -1000, -1000] }],
      { scenarios: [{ id: 'late', title: 'Sent', because: 'fordi', gainsLater: 2 }] },
      'scenarios[0].gainsLater: scenariet "Sent" lægger alle gevinster 2 år senere, efter tabellens sidste år. Vælg færre år, eller gør tabellen længere.',
    ],
    [
      'shares that are not a whole',
      [{ ...staff, split: [{ committee: 'Socialudvalget', percent: 60 }] }],
      {},
      'lines[0].split: udvalgenes andele giver 60 %. De skal give 100 %.',
    ],
    [
      'the same part withheld twice',
      [
        {
          ...staff,
          withheld: [
            { what: 'vat', share: 0.1 },
            { what: 'vat', share: 0.2 },
          ],
        },
      ],
      {},
      'lines[0].withheld[1]: navnet "staff-vat" er brugt to gange. Giv hver sit eget.',
    ],
    [
      'something withheld of a row that is shown again',
      [staff, { id: 'again', amounts: [1, 1, 1, 1], repeats: ['staff'], withheld: [{ what: 'vat', share: 0.1 }] }],
      {},
      'lines[1].withheld[0]: linjen viser en anden linje igen, så der kan ikke trækkes noget fra den.',
    ],
    [
      'a target of no children per adviser',
      [
        {
          id: 'staff',
          label: 'Rådgivere',
          drivers: { by: 'caseload', cases: 100, present: 50, target: 0, price: 500 },
        },
      ],
      {},
      'lines[0].drivers: "Rådgivere" kan ikke regnes ud for 2026: det giver Infinity. Se efter nul i det, der deles med.',
    ],
    [
      'two assumptions of one name',
      [staff],
      { assumptions: [judged('a', 1), judged('a', 2)] },
      'assumptions[1].id: navnet "a" er brugt to gange. Giv hver sit eget.',
    ],
    [
      'a scenario about an assumption there is not',
      [staff],
      { scenarios: [{ id: 's', title: 'Lavt', because: 'forsigtigt', set: { a: 1 } }] },
      'scenarios[0].set.a: der er ingen antagelse, der hedder "a".',
    ],
    [
      'a scenario about a line there is not',
      [staff],
      { scenarios: [{ id: 's', title: 'Lavt', because: 'forsigtigt', lines: { staf: 2 } }] },
      'scenarios[0].lines.staf: "staf" findes ikke i casen.',
    ],
  ])('with %s is refused', (_, lines, changes, sentence) => {
    expect(fault(lines, changes)).toBe(sentence)
  })
})

it('that would keep everybody waiting is refused before it is worked out', () => {
  const years = Array.from({ length: 100 }, (_, at) => 2000 + at)
  const drivers = Array.from({ length: 2000 }, () => ({
    by: 'effort' as const,
    effort: 'e',
    success: 1,
    effect: 1,
    price: 1,
  }))
  const efforts = [{ id: 'e', targetGroup: null, participants: 10, duration: null, success: null }]
  const scenarios = Array.from({ length: 500 }, (_, at) => ({ id: `s${at}`, title: 'a', because: 'b', gainsLater: 1 }))
  const before = performance.now()
  const checked = checkCase(planned([{ id: 'line', drivers }], { years, efforts, scenarios }))
  expect(checked).toMatchObject({ ok: false, problem: { code: 'too-much-to-work-out' } })
  expect(performance.now() - before).toBeLessThan(1000)
  const large = Array.from({ length: 500 }, (_, at) => ({ id: `l${at}`, drivers: { units: 1, price: 2 } }))
  expect(checkCase(planned(large, { years, scenarios: scenarios.slice(0, 25) }))).toMatchObject({ ok: true })
})

it('with a row and an assumption called as what every object has is worked out under a scenario', () => {
  const of = planned([{ id: 'constructor', drivers: { units: { assumption: 'constructor' }, price: 2 } }], {
    assumptions: [judged('constructor', 3)],
    scenarios: [{ id: 'other', title: 'a', because: 'b' }],
  })
  expect(checkCase(of)).toMatchObject({ ok: true })
})

describe('a spread', () => {
  it.each([
    ['with its ends the wrong way round', { shape: 'range', low: 9, high: 5 }, 8],
    ['that does not hold the number itself', { shape: 'range', low: 9, high: 12 }, 8],
    ['without room', { shape: 'even', low: 8, high: 8 }, 8],
    ['with more successes than attempts', { shape: 'share', successes: 16, of: 15 }, 0.7],
    ['of a price of nothing', { shape: 'price', sd: 100 }, 0],
    ['of a ratio of nothing', { shape: 'effect', low: 0.5, high: 2 }, 0],
    ['of fewer than no children', { shape: 'count' }, -1],
  ])('%s is refused', (_, spread, value) => {
    expect(fault([staff], assumption({ spread }, value))).toBe(
      'assumptions[0].spread: spredningen passer ikke til "children": det laveste skal være under det højeste, og tallet selv skal ligge imellem.',
    )
  })

  it.each([
    ['range', { shape: 'range', low: 5, high: 11 }],
    ['even', { shape: 'even', low: 5, high: 11 }],
    ['share', { shape: 'share', successes: 11, of: 15 }],
    ['price', { shape: 'price', sd: 2 }],
    ['effect', { shape: 'effect', low: 4, high: 16 }],
    ['count', { shape: 'count' }],
  ])('of the shape %s fits', (_, spread) => {
    expect(fault([staff], assumption({ spread }))).toBe(undefined)
  })
})
