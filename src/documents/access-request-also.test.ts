// What is recorded of a spell besides what its kind needs: every field of it is told, and what tells where the child is, is hidden.
import { describe, expect, test } from 'vitest'
import { also, request } from '../../test/setup/access-request.ts'
import { Help } from '../casework/facts/help.ts'
import { CaseFacts } from '../casework/facts.ts'
import { hasWord } from '../language/sentences/case-words.ts'
import { toldAlso } from './access-request-also.ts'
import type { SpellAlso } from './access-request-spell.ts'
import { type Around, decisionNames, goalNames } from './access-request-telling.ts'

const around: Around = {
  names: request.names,
  decisions: decisionNames(request.facts),
  goals: goalNames(request.facts),
  hidden: [],
}
const told = (of: SpellAlso, how = around): readonly string[] =>
  toldAlso(of, how).map(({ name, text }) => `${name}: ${text}`.replaceAll('\u00a0', ' '))

test('is told in words', () => {
  expect(told(also)).toEqual([
    'Efter: Barnets lov § 32 stk. 1 nr. 3',
    'Bygger på: afgørelsen af 30. juni 2025 om anbringelse',
    'Slags sted: almen plejefamilie',
    'Hvor længe: Et halvt år',
    'Forløb: Aftalt: 12 gange. Holdt: 9. marts 2026, 16. marts 2026. Gennemført: Nej.',
    'På grund af nedsat funktionsevne: Ja',
    'Aftalt om tiden efter: Mormor tager over',
    'Hvordan det endte: afløst af en anden indsats',
    'Sluttede: barnet bad om det. Hvem det kom fra: stedet. Varsel: 14 dage. Flyttede til: netværk. Hvad der gik forud: Et skoleskift i januar.',
    'Kommuner: Har sagen: Eksempelby. Betaler: Herning. Barnet bor i: Ringsted.',
    'Hvorfor ny rådgiver: Den forrige rådgiver kunne ikke fortsætte',
    'Givet som: den unge selv',
    'Gælder: et netværksmøde',
    'Til: afgørelsen af 30. juni 2025 om anbringelse',
    'Slags: specialklasse',
    'Fravær: 12,5 % af timerne i det seneste kvartal',
    'Fritid: Fodbold i Engvangens klub',
  ])
})

test('a consent may be to help, and a course of one day has one session', () => {
  const [measure] = [...request.names.help].find(([, { kind }]) => kind === 'measure') ?? []
  expect(told({ consents: { about: measure }, help: { course: { planned: 1, held: [], completed: null } } })).toEqual([
    'Forløb: Aftalt: 1 gang.',
    'Til: Marte Meo',
  ])
  expect(told({ help: { ended: { ...ending, noticeDays: 1 } } })[0]).toContain('Varsel: 1 dag.')
})
const ending = { reason: 'other', by: 'other', noticeDays: null, destination: null, preceded: null } as const

test('why an adviser left is not told where it is about the adviser: it may be an illness', () => {
  const why = (of: NonNullable<SpellAlso['advisers']>['why']) => told({ advisers: { why: of } }).join()
  for (const own of ['left-job', 'absence', 'leave', 'load', 'adviser-asks', 'died'] as const)
    expect(why(own)).toBe('Hvorfor ny rådgiver: Den forrige rådgiver kunne ikke fortsætte')
  expect(why('family-asks')).toBe('Hvorfor ny rådgiver: Familien har bedt om det')
})

test('nothing is said where nothing was recorded', () => {
  expect(told({})).toEqual([])
  expect(told({ help: { disability: false, course: null } })).toEqual([])
})

test('where the child lives and spends its time is hidden while it is protected', () => {
  const lines = told(also, { ...around, hidden: ['address', 'school'] })
  expect(lines).toContain('Kommuner: Vises ikke her af hensyn til beskyttelsen')
  expect(lines.join()).not.toMatch(/Ringsted|Engvangen/)
})

describe('nothing is left out', () => {
  /** What the spell's own section of the document tells, or an id. */
  const toldBefore = 'id kind period step service purpose plannedEnd programme place employee person family'.split(' ')
  const element = (list: 'advisers' | 'consents' | 'schools') => CaseFacts.shape[list].unwrap().element
  const fields = {
    help: Help.options.flatMap(each => Object.keys(each.shape)),
    advisers: Object.keys(element('advisers').shape),
    consents: Object.keys(element('consents').shape),
    schools: [...Object.keys(element('schools').shape)],
  }
  const cases = Object.entries(fields).flatMap(([list, keys]) =>
    [...new Set(keys)]
      .filter(key => (list === 'schools' && key === 'kind') || !toldBefore.includes(key))
      .filter(key => !(list === 'consents' && key === 'purpose'))
      .map(key => [list, key] as const),
  )
  test.each(cases)('%s.%s has a word and is told', (list, key) => {
    expect(hasWord(`${list}.${key}`)).toBe(true)
    const own = Object.entries(also).find(([name]) => name === list)?.[1] ?? {}
    expect(Object.keys(own)).toContain(key)
    const less = { ...also, [list]: Object.fromEntries(Object.entries(own).filter(([name]) => name !== key)) }
    expect(told(less)).toHaveLength(told(also).length - 1)
  })
})
