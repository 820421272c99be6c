// How long the journal keeps what a row says: by purpose. What is deleted is content, salt and subjects; the entry stays sealed.
import type pg from 'pg'
import { z } from 'zod'
import { type JournalPurpose, journalPurposes } from '../../contract/journal.ts'
import { addMonths, type Day } from '../../language/day.ts'
import { RuleHead } from '../../language/rule.ts'
import { readRuleFile } from '../rules.ts'
import { inTransaction } from './transaction.ts'

const Kept = z.strictObject({
  purpose: z.enum(journalPurposes),
  title: z.string().min(1),
  months: z.int().min(6).max(240),
  why: z.string().min(1),
})

/** The rule: for each purpose, once, how many months its rows are kept. */
export const RetentionRule = RuleHead.extend({ purposes: z.array(Kept) }).refine(
  rule => journalPurposes.every(each => rule.purposes.filter(kept => kept.purpose === each).length === 1),
  { path: ['purposes'], message: `hvert formål skal stå der én gang: ${journalPurposes.join(', ')}` },
)
export type RetentionRule = z.output<typeof RetentionRule>

/** The rule that comes with the package. @throws BadInput where it is wrong. */
export const readRetention = (): RetentionRule => readRuleFile('journal/retention.yaml', RetentionRule)

/** The last day the content of a row written on `on` is kept. */
export const deleteAfter = (rule: RetentionRule, purpose: JournalPurpose, on: Day): Day => {
  const found = rule.purposes.find(each => each.purpose === purpose)
  if (found === undefined) throw new RangeError(`no retention for ${purpose}`)
  return addMonths(on, found.months)
}

/** As many rows as one transaction deletes. */
const atOnce = 5000

/**
 * Deletes the content, salt and subjects of the rows whose last day lies before `today`, with the login `forlaens_retain`,
 * and answers how many rows lost their content. Entries stay, and with them every seal.
 */
export const deleteExpired = async (client: pg.ClientBase, municipality: number, today: Day): Promise<number> => {
  let deleted = 0
  for (;;) {
    const some = await inTransaction(client, municipality, 'read committed', async () => {
      const { rows } = await client.query<{ id: string }>(
        `select e.id from journal.entry e join journal.content c on c.municipality = e.municipality and c.id = e.id
         where e.municipality = $1 and e.delete_after < $2 and e.seal is not null limit ${atOnce}`,
        [municipality, today],
      )
      const ids = rows.map(row => row.id)
      await client.query('delete from journal.subject where municipality = $1 and entry = any($2::uuid[])', [
        municipality,
        ids,
      ])
      await client.query('delete from journal.content where municipality = $1 and id = any($2::uuid[])', [
        municipality,
        ids,
      ])
      return ids.length
    })
    deleted += some
    if (some < atOnce) return deleted
  }
}
