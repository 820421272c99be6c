// Eksempelby's accounts of the whole years before its ledger, and its own cases.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { readCaseFile } from '../documents/case-file.ts'
import { type FirstYear, SyntheticAccounts, syntheticAccountYears } from '../forecast/synthetic/account-years.ts'
import { type Day, dayAt, daysBetween, yearOf } from '../language/day.ts'
import { PriceIndex } from '../language/price-level.ts'
import type { StoredCase } from '../store/cases.ts'
import { packageFolder } from '../store/places.ts'
import { readRuleFile } from '../store/rules.ts'

/** The cases of a folder of the package, in order of their file names. */
export const casesIn = async (folder: string): Promise<readonly StoredCase[]> => {
  const path = packageFolder(folder)
  const names = (await readdir(path).catch(() => [])).filter(name => name.endsWith('.yaml')).sort()
  return await Promise.all(
    names.map(async name => {
      const read = await readCaseFile(join(path, name))
      const { id, title } = read.case
      return { id, title, source: read.text, parsed: read.case }
    }),
  )
}

/** The first year the ledger has whole, with the child-years of it; undefined where there is none. */
const firstYear = async (client: pg.Client, before: number): Promise<FirstYear | undefined> => {
  const { rows: booked } = await client.query<{ year: number; account: string; ore: string }>(
    'select year, account, amount_ore::text as ore from forlaens.ledger_years($1::int, $2::int)',
    [before - 20, before - 1],
  )
  const year = booked[0]?.year
  if (year === undefined) return undefined
  const { rows } = await client.query<{ step: number; days: string }>(
    'select step, days::text from forlaens.child_days($1::int, $1::int)',
    [year],
  )
  const days = daysBetween(dayAt(year, 1, 1), dayAt(year + 1, 1, 1))
  return {
    year,
    booked: booked.filter(each => each.year === year).map(({ account, ore }) => ({ account, ore: Number(ore) })),
    counted: rows.map(each => ({ step: each.step, childYears: Number(each.days) / days })),
  }
}

/** Loads the accounts of the years before the ledger, once: what is there stays. */
export const loadAccounts = async (client: pg.Client, municipality: number, anchor: Day): Promise<void> => {
  const parameters = readRuleFile('synthetic/accounts.yaml', SyntheticAccounts)
  const index = readRuleFile('price-index/eksempelby.yaml', PriceIndex)
  await client.query('begin')
  try {
    await client.query("select set_config('app.municipality', $1, true), set_config('app.scope', 'figures', true)", [
      String(municipality),
    ])
    const { rowCount } = await client.query('select from forlaens.account_year limit 1')
    const first = rowCount === 0 ? await firstYear(client, yearOf(anchor)) : undefined
    if (first !== undefined) {
      for (const { account, year, ore } of syntheticAccountYears(parameters, first, index.series[0]?.rates ?? [])) {
        await client.query(
          `insert into forlaens.account_year (municipality, account, year, number, amount_ore, source)
           values ($1, $2, $3, 1, $4, $5)`,
          [municipality, account, year, ore, parameters.source],
        )
      }
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}
