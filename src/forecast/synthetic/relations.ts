// Who of the family is what to the child, who asked to see the file, and what was consented to.
import type { Draft } from './help.ts'
import { uuidOn } from './identifiers.ts'
import type { FamilyMember } from './municipality.ts'
import { pick, wholeBetween } from './random.ts'
import { type FactDraft, fact, type Recorded } from './record.ts'
import { birthday } from './world.ts'

/** Parents, brothers and sisters of a child with an open case, known from the day number the case was opened. */
export const relationsOf = (
  { world, child, ids, adults }: Recorded,
  siblings: readonly FamilyMember[],
  opened: number,
): readonly FactDraft[] => {
  const { time } = world
  return [...adults, ...siblings].map((each): FactDraft => {
    const from = time.dayOf(Math.max(time.numberOf(each.from), child.born))
    const to = each.to !== null && each.to > from ? each.to : null
    const kind = each.relation === 'child' ? ('sibling' as const) : each.relation
    const left = to === null ? opened : Math.max(opened, time.numberOf(to))
    const body = { person: each.id, kind, custody: each.custody, period: { from, to: null } }
    const on = Math.min(Math.max(opened, time.numberOf(from)), -1)
    const id = uuidOn(ids, time.dayOf(on))
    if (to === null) return fact('relations', id, { on, body })
    const ended = { ...body, period: { from, to } }
    return fact('relations', id, { on, body }, { on: Math.max(left, on), body: ended, reason: 'Flyttet fra familien' })
  })
}

/** A request to see the file in the last two years of an open case, answered within a week or so. */
export const accessRequestsOf = ({ world, ids, open, child }: Recorded, opened: number): readonly FactDraft[] => {
  const { time, parameters } = world
  const stream = world.streams('around', child.key)
  const received = wholeBetween(stream, Math.max(opened, -700), -1)
  if (!open || stream.unit() >= parameters.record.accessRequests || received <= opened) return []
  const luck = stream.unit()
  const answered = time.weekday(received + (luck < 0.85 ? wholeBetween(stream, 3, 9) : wholeBetween(stream, 12, 30)))
  const asked = {
    receivedOn: time.dayOf(received),
    by: pick(stream, ['custody-holder', 'custody-holder', 'child', 'other'] as const),
  }
  const id = uuidOn(ids, asked.receivedOn)
  const first = { on: received, body: asked }
  if (answered >= 0) return [fact('accessRequests', id, first)]
  return [
    fact('accessRequests', id, first, {
      on: answered,
      body: { ...asked, answeredOn: time.dayOf(answered) },
      reason: 'Besvaret',
    }),
  ]
}

/** The consents to help that runs: of everybody with custody, and of the young person to a placement. Some lack. */
export const helpConsents = (of: Recorded, help: readonly Draft[]): readonly Draft[] => {
  const { world, child, id, adults, open } = of
  const { time, parameters } = world
  if (!open) return []
  const ids = world.streams('ids', child.key, 11)
  const stream = world.streams('around', child.key, 1)
  return help.flatMap(({ spell }): readonly Draft[] => {
    const placed = spell.kind === 'placement'
    if (spell.period.to !== null || spell.decision === undefined || /§ (?:47|58)$/.test(spell.basis ?? '')) return []
    const from = time.numberOf(spell.period.from)
    const service = world.services.find(each => each.id === spell.service)?.name ?? 'hjælpen'
    const common = {
      covers: placed ? ('placement' as const) : ('measure' as const),
      about: spell.decision,
      purpose: `Ja til ${placed ? 'anbringelsen' : service}: ${(spell.purpose ?? 'trivsel').toLowerCase()}`,
    }
    const given = (giver: string, by: 'custody-holder' | 'young-person', on: number): Draft => ({
      spell: {
        id: uuidOn(ids, time.dayOf(on)),
        child: id,
        period: { from: time.dayOf(on), to: null },
        kind: 'consent',
        giver,
        by,
        ...common,
      },
    })
    const said = stream.unit() < parameters.record.consentGiven
    const own = stream.unit() < parameters.record.consentGiven
    const holders = adults.filter(each => each.custody && each.to === null)
    const fifteen = placed ? birthday(world, child, 15) : 0
    const before = Math.max(from - 3, child.born)
    return [
      ...(said ? holders.map(each => given(each.id, 'custody-holder', before)) : []),
      ...(placed && own && fifteen < 0 ? [given(id, 'young-person', Math.max(before, fifteen))] : []),
    ]
  })
}
