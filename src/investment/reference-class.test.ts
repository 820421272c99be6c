// The reference class: counts in words, both directions, few said as few, and the case as it goes if it goes as these.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { sampleCase } from '../../test/investment/sample-case.ts'
import { CaseShape } from './case.ts'
import { asThese, classOf, type Realised, ReferenceClass, ratioText } from './reference-class.ts'

const shipped = ReferenceClass.parse(
  parse(readFileSync(new URL('../../rules/reference-class/published.yaml', import.meta.url), 'utf8')),
)
const known = (...values: number[]): readonly Realised[] =>
  values.map((value, at) => ({ id: `c${at}`, ratio: { value, is: 'exact' } }))
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('the class that is shipped', () => {
  it('knows two outcomes, one each way, and that five plans have no published outcome', () => {
    const answer = classOf(shipped.cases)
    expect([answer.n, answer.less, answer.more, answer.unknown, answer.median]).toEqual([2, 1, 1, 5, null])
    expect(plain(answer.sentence)).toBe(
      '1 af 2 cases gav mindre end ventet, 1 gav mere: fra omkring 25 % til mindst 200 % af planen. 2 cases er for få til at sige, hvad der er sædvanligt. For 5 cases er planen kendt, men ikke hvordan det gik.',
    )
  })

  it('takes its planned amounts from the cases themselves', () => {
    for (const id of ['herning-2012', 'herning-2016']) {
      const of = CaseShape.parse(parse(readFileSync(new URL(`../../cases/${id}.yaml`, import.meta.url), 'utf8')))
      const saved = of.lines.find(line => line.id === 'placements')?.amounts ?? []
      const { planned, years, title } = shipped.cases.find(each => each.id === id) ?? {}
      expect(planned).toEqual({ amount: -saved.reduce<number>((sum, each) => sum + (each ?? 0), 0), unit: of.unit })
      expect([years?.from, years?.to, title]).toEqual([of.years[0], of.years.at(-1), of.title])
    }
  })

  it('marks what is not read in a source', () => {
    for (const each of shipped.cases) expect(each.confidence === 'unverified').toBe(each.ratio !== null)
  })
})

describe('the class', () => {
  it('says how many gave less, and the middle one from three on', () => {
    expect(plain(classOf(known(0.5, 0.8, 0.9, 1.2, 1)).sentence)).toBe(
      '3 af 5 cases gav mindre end ventet, 1 gav mere: fra 50 % til 120 % af planen. Den midterste gav 90 %.',
    )
    expect(classOf(known(0.5, 0.7, 0.9, 1.2)).median).toBeCloseTo(0.8, 9)
    expect(plain(classOf(known(0.4)).sentence)).toContain('Én case er for få')
  })

  it('of nothing known says that nothing is known', () => {
    expect(classOf([{ id: 'a', ratio: null }]).sentence).toBe(
      'Det vides ikke for nogen case, hvad den gav af det, der var planlagt. For 1 case er planen kendt, men ikke hvordan det gik.',
    )
  })
})

describe('if the case goes as these', () => {
  it('its savings come at that share and its costs as planned', () => {
    // Costs 1500, 1200, 1200, 1200; savings 0, 1000, 2000, 2500.
    const answers = asThese(sampleCase(), known(2, 0.25, 1, 0.25))
    expect(answers.map(each => [each.ratio.value, each.total, each.payback.payback?.year ?? null])).toEqual([
      [0.25, 5100 - 1375, null],
      [1, -400, 2029],
      [2, 5100 - 11_000, 2028],
    ])
    expect(answers.map(each => plain(ratioText(each.ratio)))).toEqual(['25 %', '100 %', '200 %'])
  })

  it('on top of a scenario the two shares are multiplied', () => {
    const half = { id: 'h', title: 'h', because: 'h', set: {}, lines: { placements: 0.5 }, gainsLater: 0 }
    expect(asThese(sampleCase(), known(0.5), half)[0]?.total).toBe(5100 - 1375)
  })
})
