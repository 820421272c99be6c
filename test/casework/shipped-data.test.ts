// Tests of the rule files the casework room reads: programmes, ages, types and the example of a competence plan.
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { AgeRule } from '../../src/casework/ages.ts'
import { CadenceRule, Duty } from '../../src/casework/cadence.ts'
import { dueList } from '../../src/casework/due-list.ts'
import { GrantPlan } from '../../src/casework/grant.ts'
import { PlacementTypes } from '../../src/casework/placement-types.ts'
import { Programme } from '../../src/casework/programme.ts'
import { day } from '../../src/language/day.ts'
import { say } from '../../src/language/message.ts'
import { codeWordOr } from '../../src/language/sentences/case-codes.ts'
import { readRuleFile, readRules } from '../../src/store/rules.ts'
import { caseOf, shipped } from './shipped.ts'

const cadences = readRules('cadences', CadenceRule)
const programmes = readRules('programmes', Programme)
const ages = readRules('ages', AgeRule)

test('each rule stands in its own file, under its name', () => {
  for (const [folder, rules] of [
    ['programmes', programmes],
    ['ages', ages],
  ] as const) {
    const files = readdirSync(new URL(`../../rules/${folder}`, import.meta.url)).map(name => name.replace('.yaml', ''))
    expect(rules.map(rule => rule.id)).toEqual(files.toSorted())
  }
})

describe('the cadences', () => {
  test('say who asks: only a law can be broken', () => {
    for (const { law, binding } of cadences) {
      expect(binding).toBe(law === 'Program' ? 'programme' : law.startsWith('Lokale') ? 'local' : 'law')
    }
  })

  test('ask for every duty there is', () => {
    const asked = new Set(cadences.flatMap(rule => rule.entries.map(entry => entry.duty ?? rule.duty)))
    expect([...asked].toSorted()).toEqual(Duty.options.toSorted())
  })

  test('of both laws follow on each other: no duty is asked for twice on one day', () => {
    for (const duty of [
      'follow-up',
      'supervision',
      'notification',
      'receipt',
      'assessment',
      'assessment-without-consent',
      'talk',
      'aftercare',
    ] as const) {
      const laws = cadences.filter(rule => rule.binding === 'law' && rule.duty === duty)
      expect(laws.map(rule => [rule.law, rule.validFrom, rule.validTo]).toSorted()).toEqual([
        ['Barnets lov', '2024-01-01', null],
        ['Serviceloven', null, '2024-01-01'],
      ])
    }
  })
})

describe('the programmes', () => {
  test('name cadences that exist and ask for no law', () => {
    for (const { rule } of programmes.flatMap(each => each.cadences)) {
      expect(cadences.find(each => each.id === rule)?.binding).toBe('programme')
    }
  })

  test('share no name', () => {
    const names = programmes.flatMap(each => [each.id, ...each.names])
    expect(new Set(names).size).toBe(names.length)
  })

  test('without rules get a word, so that no date is silently left out', () => {
    const facts = caseOf({
      help: [
        {
          id: 'h',
          kind: 'measure',
          step: 4,
          service: 's',
          programme: 'Den gamle model',
          period: { from: '2026-01-01' },
        },
      ],
    })
    const { notices } = dueList(facts, shipped, { day: day('2026-06-15'), time: null })
    expect(notices.map(say)).toEqual([
      'Programmet "Den gamle model" har ingen regler her, så dets datoer kan ikke regnes ud. Ret navnet, eller opret reglerne.',
    ])
  })
})

test('what is not read in its source is marked: ages of serviceloven, the example of a competence plan', () => {
  expect(ages.filter(each => each.law === 'Serviceloven').map(each => each.confidence)).toEqual([
    'unverified',
    'unverified',
  ])
  expect(readRuleFile('grants/example.yaml', GrantPlan).source).toContain('eksempel')
  expect(readRuleFile('placements/types.yaml', PlacementTypes).ladder).toBe('partnerskab-7')
})

test('each type of placement has the words of one of its labels in a case', () => {
  for (const { code, labels } of readRuleFile('placements/types.yaml', PlacementTypes).types)
    expect(labels.map(each => each.text)).toContain(codeWordOr('place', code))
})
