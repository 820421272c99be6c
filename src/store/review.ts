// Management reviews in the database: draws, the cases that were drawn, what was signed, and what came of findings. Rows are only added.
import { sql } from 'kysely'
import { z } from 'zod'
import { Finding, SignedAnswer } from '../casework/review/answers.ts'
import { DayText } from '../language/rule.ts'
import type { Inside } from './municipality.ts'

const ReviewRow = z.object({
  id: z.string(),
  team: z.string(),
  by: z.string(),
  at: z.number(),
  seed: z.number(),
  population: z.array(z.string()),
})

/** A draw: by whom (their name) and when (ms since 1970), and what it can be repeated from. */
export type Review = z.output<typeof ReviewRow>

/** The draws of the teams, or those with these ids; the newest first. */
export const readReviews = async (
  inside: Inside,
  of: { readonly teams: readonly string[] } | { readonly ids: readonly string[] },
): Promise<readonly Review[]> => {
  const those = 'teams' in of ? sql`r.team = any(${[...of.teams]}::text[])` : sql`r.id = any(${[...of.ids]}::uuid[])`
  const { rows } = await sql`
    select r.id, r.team, p.name as by, (extract(epoch from r.drawn_at) * 1000)::float8 as at, r.seed::float8 as seed,
      array_to_json(r.population) as population
    from forlaens.review r join forlaens.staff p on p.municipality = r.municipality and p.id = r.drawn_by
    where r.municipality = forlaens.municipality() and ${those} order by r.drawn_at desc, r.id desc`.execute(inside)
  return z.array(ReviewRow).parse(rows)
}

/** Writes a draw down with the cases that were drawn, in their order. */
export const recordReview = async (
  inside: Inside,
  municipality: number,
  of: Pick<Review, 'id' | 'team' | 'seed'> & {
    readonly population: readonly string[]
    readonly person: string
    readonly cases: readonly { readonly id: string; readonly child: string }[]
  },
): Promise<void> => {
  await sql`insert into forlaens.review (municipality, id, team, drawn_by, seed, population)
    values (${municipality}, ${of.id}, ${of.team}, ${of.person}, ${of.seed}, ${[...of.population]}::uuid[])`.execute(
    inside,
  )
  const cases = of.cases.map((each, place) => ({ ...each, place }))
  await sql`insert into forlaens.review_case (municipality, review, id, child, place)
    select ${municipality}, ${of.id}, id, child, place
    from jsonb_to_recordset(${JSON.stringify(cases)}::jsonb) as c(id uuid, child uuid, place int)`.execute(inside)
}

const SignedRow = z.object({
  version: z.number(),
  /** Who signed, by id and by name. */
  person: z.string(),
  by: z.string(),
  at: z.number(),
  answers: z.array(SignedAnswer),
  findings: z.array(Finding),
  reason: z.string().nullable(),
})
/** What was signed for a case, in one version. */
export type SignedVersion = z.output<typeof SignedRow>

const FollowedRow = z.object({
  finding: z.string(),
  number: z.number(),
  doneOn: DayText.nullable(),
  note: z.string().nullable(),
  by: z.string(),
  at: z.number(),
})
/** What somebody said of a finding when they looked at it again. */
export type Followed = z.output<typeof FollowedRow>

const CaseRow = z.object({
  id: z.string(),
  review: z.string(),
  child: z.string(),
  drawnAt: z.number(),
  versions: z.array(SignedRow),
  followed: z.array(FollowedRow),
})
/** A drawn case, when it was drawn (ms since 1970), every version that was signed, and every following up; each in its order. */
export type ReviewCase = z.output<typeof CaseRow>

/** The drawn cases of reviews, in their order; or those of children. */
export const readReviewCases = async (
  inside: Inside,
  of: { readonly reviews: readonly string[] } | { readonly children: readonly string[] },
): Promise<readonly ReviewCase[]> => {
  const those =
    'reviews' in of ? sql`c.review = any(${[...of.reviews]}::uuid[])` : sql`c.child = any(${[...of.children]}::uuid[])`
  const { rows } = await sql`
    select c.id, c.review, c.child, (extract(epoch from r.drawn_at) * 1000)::float8 as "drawnAt",
      coalesce(s.versions, '[]') as versions, coalesce(f.followed, '[]') as followed
    from forlaens.review_case c join forlaens.review r on r.municipality = c.municipality and r.id = c.review
    left join lateral (
      select jsonb_agg(jsonb_build_object('version', s.version, 'person', s.signed_by, 'by', p.name,
        'at', extract(epoch from s.signed_at) * 1000, 'answers', s.answers, 'findings', s.findings, 'reason', s.reason) order by s.version) as versions
      from forlaens.review_signed s join forlaens.staff p on p.municipality = s.municipality and p.id = s.signed_by
      where s.municipality = c.municipality and s.review_case = c.id) s on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('finding', f.finding, 'number', f.number, 'doneOn', f.done_on, 'note', f.note,
        'by', p.name, 'at', extract(epoch from f.recorded_at) * 1000) order by f.number) as followed
      from forlaens.review_follow_up f join forlaens.staff p on p.municipality = f.municipality and p.id = f.recorded_by
      where f.municipality = c.municipality and f.review_case = c.id) f on true
    where c.municipality = forlaens.municipality() and ${those} order by c.review, c.place`.execute(inside)
  return z.array(CaseRow).parse(rows)
}

type Signing = Pick<SignedVersion, 'version' | 'person' | 'answers' | 'findings' | 'reason'>

/** Signs for a drawn case; false where somebody else was first, and then nothing is written. */
export const signReview = async (
  inside: Inside,
  municipality: number,
  reviewCase: string,
  of: Signing,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into forlaens.review_signed (municipality, review_case, version, signed_by, answers, findings, reason)
    values (${municipality}, ${reviewCase}, ${of.version}, ${of.person}, ${JSON.stringify(of.answers)},
      ${JSON.stringify(of.findings)}, ${of.reason}) on conflict do nothing`.execute(inside)
  return numAffectedRows === 1n
}

type Following = Pick<Followed, 'finding' | 'number' | 'doneOn' | 'note'> & { readonly person: string }

/** Writes down how a finding stands; false where somebody else was first, and then nothing is written. */
export const followReview = async (
  inside: Inside,
  municipality: number,
  reviewCase: string,
  of: Following,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into forlaens.review_follow_up (municipality, review_case, finding, number, done_on, note, recorded_by)
    values (${municipality}, ${reviewCase}, ${of.finding}, ${of.number}, ${of.doneOn}, ${of.note}, ${of.person})
    on conflict do nothing`.execute(inside)
  return numAffectedRows === 1n
}

/** Who has a task in the children's cases on the day, by child: advisers and co-workers, by id. */
export const workersOf = async (
  inside: Inside,
  children: readonly string[],
  on: string,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await sql<{ child: string; people: readonly string[] }>`
    select s.child, jsonb_agg(distinct s.employee) as people from forlaens.spell s
    where s.municipality = forlaens.municipality() and s.child = any(${[...children]}::uuid[]) and s.known_to = 'infinity'
      and not s.withdrawn and s.kind in ('adviser', 'co-worker') and s.starts <= ${on} and (s.ends is null or s.ends > ${on})
    group by s.child`.execute(inside)
  return new Map(rows.map(each => [each.child, each.people]))
}

/** Children of the team on the day whose case is not closed, and who live. Each is still to be decided on. */
export const openCasesOf = async (inside: Inside, team: string, on: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ child: string }>`
    select distinct s.child from forlaens.spell s
    join forlaens.district w on w.municipality = s.municipality and w.id::text = s.place_id and w.team = ${team}
    join forlaens.child_details d on d.municipality = s.municipality and d.child = s.child
      and (d.died_on is null or d.died_on > ${on})
    where s.municipality = forlaens.municipality() and s.kind = 'district' and s.known_to = 'infinity' and not s.withdrawn
      and s.starts <= ${on} and (s.ends is null or s.ends > ${on})
      and not exists (select from forlaens.spell z
        where z.municipality = s.municipality and z.child = s.child and z.kind = 'closed' and z.known_to = 'infinity'
          and not z.withdrawn and z.starts <= ${on} and (z.ends is null or z.ends > ${on}))`.execute(inside)
  return rows.map(each => each.child)
}
