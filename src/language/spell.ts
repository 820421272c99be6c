// Spells: what is true of a child over a period, which kinds may overlap, and the step a child stands on.
import type { Day } from './day.ts'
import { contains, overlap, type Period } from './period.ts'

type Every = { readonly id: string; readonly child: string; readonly period: Period }

/**
 * One spell of a child. Exclusive kinds are never two at once for a child: placement, responsible adviser, plan (per kind
 * and person), school or daycare, district, residence, consent (per giver and purpose). Parallel kinds may overlap:
 * co-worker, meeting, sharing, legal basis, and measure, except the same service twice. `step` is the step chosen on the
 * municipality's ladder; `role` the hat a task is given in, the employee's own where it is not said. `sharing` lets parts of
 * the file cross to another purpose. A school of no name has the value null. `closed` runs from the day a case is closed until it is opened anew.
 */
export type Spell = Every &
  (
    | { readonly kind: 'placement'; readonly step: number; readonly place: string }
    | { readonly kind: 'measure'; readonly step: number; readonly service: string }
    | { readonly kind: 'plan'; readonly planKind: string; readonly person: string }
    | { readonly kind: 'consent'; readonly giver: string; readonly purpose: string }
    | { readonly kind: 'adviser' | 'co-worker' | 'meeting'; readonly employee: string; readonly role?: string }
    | {
        readonly kind: 'sharing'
        readonly level: 'consent' | 'early-cooperation'
        readonly to: string
        readonly parts: readonly string[]
      }
    | { readonly kind: 'closed'; readonly outcome: string }
    | { readonly kind: 'school-or-daycare'; readonly value: string | null }
    | { readonly kind: 'district' | 'residence' | 'legal-basis'; readonly value: string }
  )

/**
 * What a spell holds alone: two spells of a child with the same answer must not overlap. Null for what may always run
 * beside others.
 */
export const heldAlone = (of: Spell): string | null => {
  switch (of.kind) {
    case 'measure':
      return JSON.stringify([of.kind, of.service])
    case 'plan':
      return JSON.stringify([of.kind, of.planKind, of.person])
    case 'consent':
      return JSON.stringify([of.kind, of.giver, of.purpose])
    case 'placement':
    case 'adviser':
    case 'school-or-daycare':
    case 'district':
    case 'residence':
    case 'closed':
      return of.kind
    case 'co-worker':
    case 'meeting':
    case 'sharing':
    case 'legal-basis':
      return null
  }
}

/** Every pair of spells that may not stand together, the earlier one first; in order of child, kind and first day. */
export const conflicts = (spells: readonly Spell[]): readonly (readonly [Spell, Spell])[] => {
  const held = new Map<string, Spell[]>()
  for (const spell of spells) {
    const alone = heldAlone(spell)
    if (alone === null) continue
    const key = JSON.stringify([spell.child, alone])
    held.set(key, [...(held.get(key) ?? []), spell])
  }
  return [...held.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const inOrder = group.toSorted((a, b) =>
        a.period.from < b.period.from ? -1 : a.period.from > b.period.from ? 1 : 0,
      )
      return inOrder.flatMap((first, at) =>
        inOrder
          .slice(at + 1)
          .filter(second => overlap(first.period, second.period))
          .map(second => [first, second] as const),
      )
    })
}

/**
 * The step a child stands on: the highest step of a measure or placement in force on the day. `none` is an answer, not a
 * gap. All spells must be one child's and use one ladder; translate the steps first where they do not.
 */
export const stepOn = (spells: readonly Spell[], on: Day): number | 'none' =>
  spells.reduce<number | 'none'>((highest, each) => {
    if ((each.kind !== 'measure' && each.kind !== 'placement') || !contains(each.period, on)) return highest
    return highest === 'none' ? each.step : Math.max(highest, each.step)
  }, 'none')
