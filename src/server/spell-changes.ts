// What every change of a spell shares: the refusal of a field, of what overlaps, and of whoever was not first.
import { decideCorrection } from '../access/correcting.ts'
import { partOfSpell } from '../access/part-of-spell.ts'
import { Help } from '../casework/facts/help.ts'
import type { FieldFault } from '../casework/field-fault.ts'
import { BadInput, message, say } from '../language/message.ts'
import type { Spell } from '../language/spell.ts'
import { factOfSpell } from '../store/case-of-spells.ts'
import { namesBehind, readChildren } from '../store/children.ts'
import { type Correction, recordSpell, type SpellVersion, spellNow, supersedeSpell } from '../store/spell.ts'
import { isMasked, spellText } from './child-view.ts'
import { askerOf, type ChildAsked, insist } from './deciding.ts'
import { notFound, Refusal, standing } from './refusal.ts'
import type { Asked } from './serve.ts'

/** @throws Refusal 400 with the first fault's sentence and every field that has one; `inside` is where in the body they lie, if not in itself. */
export const refuseFaults = (inside: string | null, faults: readonly FieldFault[]): void => {
  const [first] = faults
  if (first === undefined) return
  const fields = new Map<string, string>()
  for (const { field, why } of faults) {
    const at = inside === null ? field : `${inside}.${field}`
    if (!fields.has(at)) fields.set(at, standing(why))
  }
  throw new Refusal(400, first.why, Object.fromEntries(fields))
}

/** The spell, where the asker may see its part and correct it. @throws Refusal 404 or 403. */
export const admitToSpell = async (
  asked: Asked,
  child: ChildAsked,
  id: string,
  spell: string,
): Promise<SpellVersion> => {
  const found = await spellNow(asked.inside, id, spell)
  if (found === undefined || !child.may('read-child', partOfSpell[found.kind]).allowed) throw notFound()
  insist(asked, decideCorrection(child.actor, found, child.may))
  return found
}

/** True where what tells where the child is must not be told here. @throws Refusal 404 where there is no child. */
export const maskedHere = async ({ inside, today }: Asked, child: string): Promise<boolean> => {
  const [row] = await readChildren(inside, [child], today)
  if (row === undefined) throw notFound()
  return isMasked(row.identity, null, today)
}

/** Writes a spell's first version. @throws Refusal 400 with the sentence where it overlaps what it may not. */
export const writeSpell = async (asked: Asked, spell: Spell, field: string): Promise<void> => {
  const { person: by } = askerOf(asked)
  try {
    await recordSpell(asked.inside, asked.house.municipality.code, spell, { by, reason: null })
  } catch (error) {
    throw overlapping(error, spell.kind, field)
  }
}

/**
 * Supersedes a version and answers the new one's number.
 * @throws Refusal 400 where the new period overlaps what it may not, and 409 with both texts where somebody was first.
 */
export const writeVersion = async (
  asked: Asked,
  before: SpellVersion,
  expected: number,
  to: Correction,
  reason: string,
  field: string,
): Promise<number> => {
  if (before.version !== expected) throw await conflict(asked, before, to)
  const { person: by } = askerOf(asked)
  try {
    const version = await supersedeSpell(asked.inside, before, expected, to, { by, reason })
    if (version !== null) return version
  } catch (error) {
    throw overlapping(error, before.kind, field)
  }
  throw await conflict(asked, before, to)
}

const overlapping = (error: unknown, kind: Spell['kind'], field: string): unknown =>
  error instanceof BadInput
    ? new Refusal(400, message('spell-beside', { kind }), { [field]: say(message('spell-beside', { kind })) })
    : error

/** 409 with both texts: what stands there now, and what was sent. */
export const conflict = async (asked: Asked, before: SpellVersion, yours: Correction): Promise<Refusal> => {
  const now = (await spellNow(asked.inside, before.child, before.id)) ?? before
  const names = await namesBehind(asked.inside, [now])
  const masked = await maskedHere(asked, before.child)
  const [theirs, sent] = [detailsOf(now), detailsOf({ ...now, facts: yours.facts })]
  const textOf = (spell: SpellVersion, own: readonly string[], other: readonly string[]): string =>
    masked
      ? say(message('protected-place'))
      : [spellText(spell, names), ...own.filter(each => !other.includes(each))].join(', ')
  return new Refusal(409, message('spell-conflict'), undefined, {
    theirs: worded(now, textOf(now, theirs, sent)),
    yours: worded(
      { period: yours.period, withdrawn: yours.withdrawn ?? false },
      textOf({ ...now, facts: yours.facts }, sent, theirs),
    ),
    version: now.version,
  })
}

const worded = (of: Pick<SpellVersion, 'period' | 'withdrawn'>, text: string): string =>
  say(message('spell-version', { text, from: of.period.from, to: of.period.to, withdrawn: of.withdrawn }))

/** What help says beside its text, in words: where two versions differ in more than their dates, both are told. */
const detailsOf = (spell: SpellVersion): readonly string[] => {
  const { data: help } = Help.safeParse(factOfSpell(spell)?.fact)
  if (help === undefined) return []
  const { purpose, plannedEnd } = help
  const ended = help.kind === 'placement' ? help.ended : null
  const course = help.kind === 'measure' ? help.course : null
  const outcome = help.kind === 'measure' ? help.outcome : null
  return [
    ...(purpose === null ? [] : [message('help-purpose', { purpose })]),
    ...(plannedEnd === null ? [] : [message('help-planned-end', { on: plannedEnd })]),
    ...(ended === null ? [] : [message('help-ended', { reason: ended.reason })]),
    ...(outcome === null ? [] : [message('help-outcome', { outcome })]),
    ...(course === null ? [] : [message('help-course', { held: course.held.length, planned: course.planned })]),
  ].map(say)
}
