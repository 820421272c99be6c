// What there is to decide on: one target of the subject's own kind, and nothing where the facts are another's.
import { expect, it } from 'vitest'
import { child, factsOf, municipality, now, part, settings, targetOf } from '../../test/setup/access-facts.ts'
import { type Facts, targetsOf } from './facts.ts'
import type { Subject } from './subject.ts'

const teams = [{ team: 'team-north', period: child().districts[0]?.period ?? { from: now.day, to: null } }]
const kin = child({ id: 'a', relatives: ['colleague'] })
const asked = (of: 'social' | 'identity') => ({ facts: kin, part: of, settings, grants: [] })

it.each<[string, Subject, Facts, ReturnType<typeof targetOf>]>([
  ['nothing', { kind: 'none' }, { of: 'none' }, targetOf('none', { municipality: null })],
  ['figures', { kind: 'aggregate' }, { of: 'aggregate', municipality }, targetOf('aggregate')],
  ['a case', { kind: 'case', id: 'a' }, { of: 'case', id: 'a', municipality }, targetOf('case')],
  ['a service', { kind: 'service', id: 'a' }, { of: 'service', id: 'a', municipality }, targetOf('service')],
  [
    'a child',
    part('social', 'a'),
    factsOf(kin),
    targetOf('child', { child: asked('social'), relatives: ['colleague'] }),
  ],
  [
    'a family',
    { kind: 'family', id: 'f' },
    { of: 'family', id: 'f', municipality, children: [kin], settings, grants: [] },
    targetOf('family', { child: asked('identity'), relatives: ['colleague'] }),
  ],
  [
    'the journal of a child',
    { kind: 'journal', child: 'a', person: 'b' },
    { of: 'journal', municipality, child: kin },
    targetOf('journal', { relatives: ['colleague'], about: 'b' }),
  ],
  [
    'the journal as a whole',
    { kind: 'journal', child: null, person: null },
    { of: 'journal', municipality, child: null },
    targetOf('journal'),
  ],
  [
    'a colleague',
    { kind: 'staff', id: 'b' },
    { of: 'staff', municipality, staff: { person: 'b', teams } },
    targetOf('staff', { staff: { person: 'b', teams }, about: 'b' }),
  ],
])('%s is decided on as what it is', (_, subject, facts, target) => {
  expect(targetsOf(subject, facts)).toEqual([target])
})
