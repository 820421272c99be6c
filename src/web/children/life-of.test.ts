// The picture of a life from what was sent: bars on their steps, the lanes that can be filled, and nothing of a protected child.
import { expect, it } from 'vitest'
import { lifeChart } from '../../charts/life.ts'
import { day } from '../../language/day.ts'
import { bornOf, lifeOf } from './life-of.ts'
import type { Child } from './queries.ts'

const today = day('2026-06-15')
const ladder = [1, 2, 3, 4, 5, 6, 7].map(step => ({ step, name: `Trin ${step}`, label: `Trin ${step}` }))
const spell = (kind: string, text: string | null, step: number | null, from: string, to: string | null) => ({
  id: `${kind}-${from}`,
  version: 1,
  kind,
  title: kind === 'placement' ? 'Anbringelse' : 'Indsats',
  text,
  step,
  from,
  to,
  mayCorrect: false,
})
const alma: Child = {
  identity: {
    child: '018f0809-2ea4-766f-9657-14adfedffde5',
    caseNumber: '2021-00195',
    protected: false,
    name: 'Alma Holst Hjortager',
    number: '740315-4128',
    address: null,
    phone: null,
    school: null,
    district: null,
    hidden: [],
  },
  spells: [
    spell('measure', 'Familiebehandling, trin 4', 4, '2024-01-01', '2025-01-01'),
    spell('placement', 'Hos familien Bruun, trin 6', 6, '2025-01-01', null),
    spell('adviser', 'Mette Lund', null, '2024-01-01', null),
    spell('school-or-daycare', 'Åskolen', null, '2020-08-01', null),
    spell('plan', 'Barnets plan', null, '2024-02-01', null),
  ],
  closedParts: [],
  mayUnmask: false,
  openUntil: null,
}

it('measures and placements stand on their steps under their names, adviser and school in their lanes', () => {
  const life = lifeOf(alma, ladder, today)
  expect(life.spells.map(({ step, name }) => [step, name])).toEqual([
    [4, 'Familiebehandling'],
    [6, 'Hos familien Bruun'],
  ])
  expect([...life.advisers, ...life.schools].map(({ name }) => name)).toEqual(['Mette Lund', 'Åskolen'])
  expect(lifeChart(life)).toMatchObject({
    title: 'Almas liv på trappen',
    sentence: expect.stringContaining('nu trin 6, Hos familien Bruun'),
  })
})

it('a protected child is nobody in the picture: no name, no age, no place', () => {
  const { identity, spells } = alma
  const hidden = ['placement', 'school-or-daycare']
  const guarded: Child = {
    ...alma,
    identity: { ...identity, protected: true, name: 'ADRESSEBESKYTTET', number: null },
    spells: spells.map(each => (hidden.includes(each.kind) ? { ...each, text: null } : each)),
  }
  const life = lifeOf(guarded, ladder, today)
  expect([life.name, life.born, life.schools]).toEqual(['Barnet', null, []])
  expect(life.spells.map(({ name }) => name)).toEqual(['Familiebehandling', 'Anbringelse'])
})

it('the day of birth is read from a whole number, and from nothing less', () => {
  const born = (number: string | null) => bornOf({ number })
  expect(born('740315-4128')).toBe('2015-03-14')
  expect(born('740315-****')).toBeNull()
  expect(born('Ventes 1. september 2026')).toBeNull()
  expect(born(null)).toBeNull()
})

it('a child without a name yet is called the child', () => {
  const { identity } = alma
  expect(lifeOf({ ...alma, identity: { ...identity, name: identity.caseNumber } }, ladder, today).name).toBe('Barnet')
})
