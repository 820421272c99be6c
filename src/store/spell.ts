// Spells in the database: recorded once, corrected only by a new version, read as they are known now or were known then.
import { type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import type { Day } from '../language/day.ts'
import { BadInput, message } from '../language/message.ts'
import type { Period } from '../language/period.ts'
import type { Spell } from '../language/spell.ts'
import type { Moment } from './client.ts'
import { hasCode } from './faults.ts'
import type { Inside } from './municipality.ts'
import type { Tables } from './schema.ts'

type Facts = Readonly<Record<string, unknown>>

/** Who records, and why; the first version of a spell needs no reason. */
export type Recording = { readonly by: string; readonly reason: string | null }

/** One version of a spell. `facts` holds what its kind needs, e.g. `{step: 6, place: '...'}`. */
export type SpellVersion = {
  readonly id: string
  readonly version: number
  readonly child: string
  readonly kind: Spell['kind']
  readonly track: string
  readonly period: Period
  readonly facts: Facts
  readonly withdrawn: boolean
  readonly by: string
  readonly reason: string | null
  readonly knownFrom: Moment
  readonly knownTo: Moment
}

/**
 * What a spell may not stand beside within its kind: the service of a measure, kind and person of a plan, giver and
 * purpose of a consent, nothing more for other kinds. The database holds current spells of a child, kind and track apart.
 */
const trackOf = (of: Spell): string => {
  switch (of.kind) {
    case 'measure':
      return of.service
    case 'plan':
      return JSON.stringify([of.planKind, of.person])
    case 'consent':
      return JSON.stringify([of.giver, of.purpose])
    default:
      return ''
  }
}

/** A child that spells can be recorded for. */
export const recordChild = async (inside: Inside, municipality: number, child: string): Promise<void> => {
  await inside.insertInto('forlaens.child').values({ municipality, id: child }).execute()
}

/**
 * Records the first version of a spell.
 * @throws BadInput where the child already has one that it may not overlap.
 */
export const recordSpell = async (
  inside: Inside,
  municipality: number,
  spell: Spell,
  recording: Recording,
): Promise<void> => {
  const { id, child, kind, period, ...facts } = spell
  const row = { municipality, spell: id, version: 1, child, kind, starts: period.from, ends: period.to }
  await heldApart(kind, () =>
    inside
      .insertInto('forlaens.spell')
      .values({
        ...row,
        track: trackOf(spell),
        facts: JSON.stringify(facts),
        recorded_by: recording.by,
        reason: recording.reason,
      })
      .execute(),
  )
}

/** A correction or an ending: what the new version says. `withdrawn`: it was never true. */
export type Correction = { readonly period: Period; readonly facts: Facts; readonly withdrawn?: boolean }

/**
 * Supersedes version `expected` and answers the new version's number, or null where someone was first.
 * @throws BadInput where the new period overlaps what it may not.
 */
export const supersedeSpell = async (
  inside: Inside,
  of: Pick<SpellVersion, 'id' | 'kind'>,
  expected: number,
  to: Correction,
  recording: { readonly by: string; readonly reason: string },
): Promise<number | null> => {
  const { period, facts, withdrawn = false } = to
  const { rows } = await heldApart(of.kind, () =>
    sql<{ version: number | null }>`select forlaens.supersede(${of.id}, ${expected}, ${period.from}, ${period.to},
      ${JSON.stringify(facts)}, ${withdrawn}, ${recording.by}, ${recording.reason}) as version`.execute(inside),
  )
  return rows[0]?.version ?? null
}

/** The child's spells as they are known now; withdrawn ones are not among them. In order of first day and kind. */
export const spellsNow = (inside: Inside, child: string): Promise<readonly SpellVersion[]> =>
  inOrder(ofChild(inside, child).where('known_to', '=', 'infinity').where('withdrawn', '=', false))

/**
 * The child's spells as they were known at a moment. Ask for a moment at least a minute old: a change under way is dated
 * when its row was locked, and shows when it is done.
 */
export const spellsAsKnown = (inside: Inside, child: string, at: Moment): Promise<readonly SpellVersion[]> =>
  inOrder(
    ofChild(inside, child).where('known_from', '<=', at).where('known_to', '>', at).where('withdrawn', '=', false),
  )

/** Spells of these kinds of many children as they were known at a moment, `infinity` for now; withdrawn ones are not among them. */
export const spellsOfChildren = async (
  inside: Inside,
  children: readonly string[],
  kinds: readonly string[],
  at: Moment,
): Promise<readonly SpellVersion[]> => {
  const rows = inside
    .selectFrom('forlaens.spell')
    .where(sql<boolean>`child = any(${[...children]}::uuid[])`)
    .where(sql<boolean>`kind = any(${[...kinds]}::text[])`)
  const known =
    at === 'infinity'
      ? rows.where('known_to', '=', 'infinity')
      : rows.where('known_from', '<=', at).where('known_to', '>', at)
  return await inOrder(known.where('withdrawn', '=', false))
}

/** Every version of every spell of the child, withdrawn ones too; a spell's versions stand together, the first one first. */
export const spellVersions = async (inside: Inside, child: string): Promise<readonly SpellVersion[]> => {
  const found = await ofChild(inside, child).selectAll().orderBy('spell').orderBy('version').execute()
  return found.map(versionOf)
}

type Rows = SelectQueryBuilder<Tables, 'forlaens.spell', object>

const ofChild = (inside: Inside, child: string): Rows => inside.selectFrom('forlaens.spell').where('child', '=', child)

const inOrder = async (rows: Rows): Promise<readonly SpellVersion[]> => {
  const found = await rows.selectAll().orderBy('starts').orderBy('kind').orderBy('spell').execute()
  return found.map(versionOf)
}

/** One spell of the child as it is known now, withdrawn or not; undefined where there is none. */
export const spellNow = async (inside: Inside, child: string, spell: string): Promise<SpellVersion | undefined> => {
  const rows = ofChild(inside, child).where('spell', '=', spell).where('known_to', '=', 'infinity')
  const found = await rows.selectAll().executeTakeFirst()
  return found === undefined ? undefined : versionOf(found)
}

const versionOf = (row: Selectable<Tables['forlaens.spell']>): SpellVersion => ({
  id: row.spell,
  version: row.version,
  child: row.child,
  kind: row.kind as Spell['kind'], // held to the kinds by a foreign key
  track: row.track,
  period: periodOf(row.starts, row.ends),
  facts: row.facts,
  withdrawn: row.withdrawn,
  by: row.recorded_by,
  reason: row.reason,
  knownFrom: row.known_from,
  knownTo: row.known_to,
})

const periodOf = (from: Day, to: Day | null): Period => ({ from, to })

const heldApart = async <T>(kind: Spell['kind'], work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (hasCode(error, '23P01')) throw new BadInput(message('spell-overlaps', { kind }))
    throw error
  }
}
