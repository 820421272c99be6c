// What was recorded in a spell, kind by kind, as a reader outside the municipality can read it.
import { roleTitles } from '../access/role.ts'
import { message, say } from '../language/message.ts'
import { toldAlso } from './access-request-also.ts'
import type { AccessSpell, SpellFacts, SpellKind, SpellOf } from './access-request-spell.ts'
import { plainly, type Said, saidOf } from './access-request-table.ts'
import type { Around, Hidden } from './access-request-telling.ts'
import { words } from './access-request-words.ts'
import { capital, longDay } from './paper-words.ts'

type Help = SpellFacts['measure']
const { labels } = words

const stepOf = ({ step }: Help): Said => plainly(`${capital(step.name)} (trin\u00a0${step.number})`, 'strong')

const helpLines = (facts: Help): readonly Said[] => [
  ...saidOf(labels.purpose, facts.purpose),
  ...saidOf(labels.plannedEnd, facts.plannedEnd === null ? null : longDay(facts.plannedEnd)),
  ...saidOf(labels.paragraph, facts.paragraph),
  ...saidOf(labels.programme, facts.programme),
]

const employee = ({ name, role }: SpellFacts['adviser']): readonly Said[] => [
  plainly(name, 'strong'),
  plainly(roleTitles[role], 'muted'),
]

/** `field` tells where the child is, so what stands there is not shown where the field is not. */
const place = (value: string, field: Hidden[number], hidden: Hidden): Said =>
  plainly(hidden.includes(field) ? words.hidden : value, 'strong')

/** What each kind says. The name of a home or institution tells as much as its address. */
const tellers: {
  readonly [Kind in SpellKind]: (facts: SpellFacts[Kind], hidden: Hidden) => readonly Said[]
} = {
  placement: (facts, hidden) => [
    stepOf(facts),
    ...saidOf(labels.place, hidden.includes('address') ? words.hidden : facts.place),
    ...saidOf(labels.service, hidden.includes('address') || facts.service === facts.place ? null : facts.service),
    ...helpLines(facts),
    ...(facts.breakdown ? [plainly(words.breakdown)] : []),
  ],
  measure: facts => [
    ...(facts.service === null ? [] : [plainly(facts.service, 'strong')]),
    { ...stepOf(facts), tone: facts.service === null ? 'strong' : 'plain' },
    ...helpLines(facts),
  ],
  adviser: employee,
  'co-worker': employee,
  meeting: employee,
  plan: ({ plan, about }) => [plainly(plan, 'strong'), ...saidOf(labels.about, about ?? words.theChild)],
  consent: ({ giver, purpose }, hidden) => [place(purpose, 'address', hidden), ...saidOf(labels.giver, giver)],
  'legal-basis': ({ value }) => [plainly(value, 'strong')],
  residence: ({ value }, hidden) => [place(value, 'address', hidden)],
  'school-or-daycare': ({ value }, hidden) => [place(value, 'school', hidden)],
  district: ({ value }, hidden) => [place(value, 'district', hidden)],
  sharing: ({ level, to, parts }) => [
    plainly(words.sharedWith(words.purposes[to]), 'strong'),
    plainly(words.levels[level]),
    ...saidOf(labels.parts, parts.map(part => say(message('child-part', { part }))).join(', ')),
  ],
  closed: ({ outcome }) => [plainly(words.closed, 'strong'), ...saidOf(labels.outcome, outcome)],
}

const factsOf = <Kind extends SpellKind>(
  { kind, versions }: SpellOf<Kind>,
  around: Around,
): readonly (readonly Said[])[] =>
  versions.map(({ facts, also = {} }) =>
    typeof facts === 'string'
      ? [plainly(words.aboutAnother, 'muted')]
      : [...tellers[kind](facts, around.hidden), ...toldAlso(also, around)],
  )

/** What was recorded in each version of the spell, the first one first. */
export const toldVersions = (spell: AccessSpell, around: Around): readonly (readonly Said[])[] =>
  factsOf<SpellKind>(spell, around)
