// The same child with a decision on the last day of serviceloven and on the first of barnets lov, over the routes.
import { beforeAll, describe, expect, it } from 'vitest'
import type { DueLine } from '../../src/contract/case-record.ts'
import { casebook } from '../casework/casebook.ts'
import type { Told, ToldList } from '../casework/sofus-story.ts'
import { playedTown } from './played-life.ts'

const town = playedTown('2023-12-01')
const { writeDown, turnTo, due, service } = town

let child = ''
let book = casebook('', '')
/** What was said to be missing when the help was started, by its name. */
const lacks = new Map<string, string[]>()

const old = 'Serviceloven § 52 stk. 3 nr. 3'
const current = 'Barnets lov § 32 stk. 1 nr. 5'

const tell = (at: string, list: ToldList, id: string, fields: Told['fields']) => {
  const [on = '', time = ''] = at.split(' ')
  return town.tell(child, book, { day: on, time, list, id, fields })
}
const start = async (at: string, name: string, decision: string, basis: string) => {
  const answered = await tell(at, 'help', name, {
    kind: 'measure',
    step: 4,
    service: name,
    decision,
    basis,
    period: { from: at.slice(0, 10), to: null },
  })
  const { checks } = answered.picture
  const shown = checks.find(each => book.named(each.help) === name)?.lacks ?? []
  lacks.set(
    name,
    shown.filter(each => each.includes('§')),
  )
}

beforeAll(async () => {
  const names = ['gammel', 'ny', 'gammel paragraf for sent', 'ny paragraf for tidligt']
  const services = new Map<string, string>()
  for (const name of names) services.set(name, await service(name, [4]))
  turnTo('2023-12-31', '09:00')
  child = await writeDown('800515-4003', 'Alva Prøvesen')
  book = casebook(child, '2015-05-20', services)
  await tell('2023-12-31 10:00', 'decisions', 'nytårsaften', { about: 'help', basis: old, decidedOn: '2023-12-31' })
  await start('2023-12-31 10:05', 'gammel', 'nytårsaften', old)
  await start('2023-12-31 10:10', 'ny paragraf for tidligt', 'nytårsaften', current)
  await tell('2024-01-01 10:00', 'decisions', 'nytårsdag', { about: 'help', basis: current, decidedOn: '2024-01-01' })
  await start('2024-01-01 10:05', 'ny', 'nytårsdag', current)
  await start('2024-01-01 10:10', 'gammel paragraf for sent', 'nytårsdag', old)
})

/** The follow-ups and talks that are asked for by law, on a day. */
const asked = async (on: string): Promise<string[]> => {
  const { items } = (await due(child, `?on=${on}`)).due
  return items.flatMap((item: DueLine) =>
    item.dates
      .filter(each => each.asker === 'law')
      .map(each => book.named(`${item.what} (${item.about}) ${each.rule} ${each.paragraph} ${each.date}`)),
  )
}

describe('the same child, decided on either side of 1 January 2024', () => {
  it('is told which law a paragraph belongs to, by the day of each decision', () => {
    expect(Object.fromEntries(lacks)).toEqual({
      gammel: [],
      ny: [],
      'ny paragraf for tidligt': [
        `${current} gjaldt ikke 31-12-2023. Den dag gjaldt serviceloven; vælg paragraffen derfra.`,
      ],
      'gammel paragraf for sent': [
        `${old} gjaldt ikke 01-01-2024. Den dag gjaldt barnets lov; vælg paragraffen derfra.`,
      ],
    })
  })

  const first = [
    'follow-up (gammel) serviceloven-70 § 70 2024-03-31',
    // A paragraph of a law that was not there yet hides no follow-up.
    'follow-up (ny paragraf for tidligt) serviceloven-70 § 70 2024-03-31',
    'follow-up (ny) barnets-lov-95 § 95 stk. 2 2024-04-01',
    'follow-up (gammel paragraf for sent) barnets-lov-95 § 95 stk. 2 2024-04-01',
    'talk (nytårsaften) serviceloven-48 § 48 null',
    'talk (nytårsdag) barnets-lov-5-3 § 5 stk. 3 null',
    'plan (nytårsaften) serviceloven-140 § 140 2024-04-30',
  ]

  it('has its first follow-up by the law of the day the help began; talk and plan by that of the decision', async () => {
    expect(await asked('2024-01-02')).toEqual(first)
  })

  it('and the next by the law of the day the last one was held, which changes nothing of the days before', async () => {
    await tell('2024-03-28 12:00', 'followUps', 'f1', {
      about: ['gammel', 'ny'],
      heldOn: '2024-03-28',
      next: { on: '2024-06-28', reason: 'Aftalt med familien' },
    })
    expect((await asked('2024-03-29')).filter(each => /\((gammel|ny)\)/.test(each))).toEqual([
      'follow-up (gammel) barnets-lov-95 § 95 stk. 3 2024-06-28',
      'follow-up (ny) barnets-lov-95 § 95 stk. 3 2024-06-28',
    ])
    expect(await asked('2024-01-02')).toEqual(first)
  })
})
