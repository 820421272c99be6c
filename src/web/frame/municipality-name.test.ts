// A municipality as it calls itself.
import { expect, it } from 'vitest'
import { municipalityTitle } from './municipality-name.ts'

it('is the place and what it is, but for the two that bend their name', () => {
  expect(['Eksempelby', 'Høje-Taastrup', 'København', 'Bornholm'].map(municipalityTitle)).toEqual([
    'Eksempelby Kommune',
    'Høje-Taastrup Kommune',
    'Københavns Kommune',
    'Bornholms Regionskommune',
  ])
})
