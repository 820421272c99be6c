// Effects that rest on one or two children, beside the participants and the success they are drawn from.
import { describe, expect, it } from 'vitest'
import { type CaseText, findingsOf, sampleCase } from '../../../test/investment/sample-case.ts'
import { smallEffects } from './small-effects.ts'

type Effort = NonNullable<CaseText['efforts']>[number]
const effort = (changes: Partial<Effort>) =>
  findingsOf(
    smallEffects,
    sampleCase({
      efforts: [
        {
          id: 'house',
          title: 'Børnehuset',
          targetGroup: 'børn',
          participants: null,
          duration: null,
          success: null,
          ...changes,
        },
      ],
    }),
  )
const effect = { avoided: 1, unit: 'anbringelse', lines: ['placements'] }

describe('an effort whose gain is one or two placements', () => {
  it('is a note beside what its participants and success would give', () => {
    const success = { percent: 75, successes: 11, of: 15 }
    expect(effort({ effect, participants: [7, 5, 2, null], success })).toEqual([
      {
        code: 'small-effect',
        severity: 'note',
        certainty: 'certain',
        row: 'Børnehuset',
        stated: 1,
        computed: 10.3,
        says: 'Gevinsten ved "Børnehuset" hviler på 1 anbringelse af 14 deltagere; det kan tilfældet alene give eller tage. Succesraten på 73,3 % ville give ca. 10.',
      },
    ])
  })

  it('takes the success rate as it is said where it is not counted', () => {
    expect(effort({ effect, participants: 20, success: 50 })).toMatchObject([{ computed: 10 }])
    expect(effort({ effect, participants: 20, success: { percent: 25 } })).toMatchObject([{ computed: 5 }])
    expect(effort({ effect, participants: 20, success: { percent: 25, successes: 0, of: 0 } })).toMatchObject([
      { computed: 5 },
    ])
  })

  it('says nothing of an expectation where participants or success are unknown', () => {
    const alone = 'Gevinsten ved "Børnehuset" hviler på 1 anbringelse; det kan tilfældet alene give eller tage.'
    expect(effort({ effect, success: 50 })).toMatchObject([{ computed: null, says: alone }])
    expect(effort({ effect, participants: 20, success: { percent: null } })).toMatchObject([{ computed: null }])
    expect(effort({ effect, title: undefined })[0]?.row).toBe('house')
  })

  it('is no note where the effect is larger, or where none is booked', () => {
    expect(effort({ effect: { ...effect, avoided: 2 } })).toHaveLength(1)
    expect(effort({ effect: { ...effect, avoided: 2.5 } })).toEqual([])
    expect(effort({})).toEqual([])
  })
})
