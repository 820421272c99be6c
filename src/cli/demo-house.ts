// What a demo is made of: its database, the invented municipality Eksempelby, and the published cases.
import type pg from 'pg'
import { SyntheticParameters } from '../forecast/synthetic/parameters.ts'
import { type Day, dayAt, monthOf, parseDay, yearOf } from '../language/day.ts'
import { BadInput, message } from '../language/message.ts'
import { dayInDenmark } from '../server/clock.ts'
import type { Progress } from '../store/binaries.ts'
import { loadCases } from '../store/cases.ts'
import { withClient } from '../store/client.ts'
import { createDatabase, type Database, databaseExists, maintenance } from '../store/database.ts'
import { loadMunicipality } from '../store/load-municipality.ts'
import { migrate, modeOf } from '../store/migrate.ts'
import { readRuleFile } from '../store/rules.ts'
import { syntheticThere } from '../store/synthetic.ts'
import { casesIn, loadAccounts } from './demo-accounts.ts'

/** Eksempelby, the invented municipality of rules/municipalities.yaml. */
export const eksempelby = 999

/** The one demo municipality everybody sees; another seed would be another town. */
const seed = 1

/** The day the demo's past ends: FORLAENS_TODAY where it is set, else the first of this month. */
export const anchorOf = (today: string | undefined, now: Date): Day => {
  if (!today) {
    const here = dayInDenmark(now)
    return dayAt(yearOf(here), monthOf(here), 1)
  }
  const given = parseDay(today)
  if (given === undefined) throw new BadInput(message('no-such-day', { given: today }))
  return given
}

/**
 * Makes the demo's database where it is missing, updates it, and loads Eksempelby and the cases. What is there stays: a
 * demo begun last month, or with older parameters, is not made anew under whoever works in it.
 */
export const prepareDemo = async (database: Database, anchor: Day, progress: Progress): Promise<void> => {
  await withClient(database.owner(maintenance), async client => {
    if (database.embedded !== undefined && !(await databaseExists(client, database.name))) {
      await createDatabase(client, database.name)
    }
  })
  await withClient(database.owner(), async client => {
    const mode = await modeOf(client)
    if (mode === 'production') throw new BadInput(message('demo-on-production', { where: database.where }))
    await migrate(client, { mode: 'demo' })
    await loadEksempelby(client, anchor, progress)
    await loadAccounts(client, eksempelby, anchor)
    await loadCases(client, eksempelby, [...(await casesIn('cases')), ...(await casesIn('rules/synthetic/cases'))])
  })
}

const loadEksempelby = async (client: pg.Client, anchor: Day, progress: Progress): Promise<void> => {
  if (await syntheticThere(client, eksempelby)) return
  const parameters = readRuleFile('synthetic/eksempelby.yaml', SyntheticParameters)
  await loadMunicipality(client, { seed, anchor, parameters }, progress)
}
