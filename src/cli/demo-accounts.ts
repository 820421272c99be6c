// Eksempelby's accounts of whole years, made from its own child-years, and its own cases.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { readCaseFile } from '../documents/case-file.ts'
import { SyntheticAccounts, syntheticAccountYears } from '../forecast/synthetic/account-years.ts'
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

/** Loads the accounts until the year of the demo's day, once: what is there stays. */
export const loadAccounts = async (client: pg.Client, municipality: number, anchor: Day): Promise<void> => {
  const parameters = readRuleFile('synthetic/accounts.yaml', SyntheticAccounts)
  const index = readRuleFile('price-index/eksempelby.yaml', PriceIndex)
  const before = yearOf(anchor)
  await client.query('begin')
  try {
    await client.query("select set_config('app.municipality', $1, true), set_config('app.scope', 'figures', true)", [
      String(municipality),
    ])
    const { rowCount } = await client.query('select from forlaens.account_year limit 1')
    if (rowCount === 0) {
      const { rows } = await client.query<{ step: number; year: number; days: string }>(
        'select step, year, days::text from forlaens.child_days($1::int, $2::int)',
        [parameters.firstYearOfCases, before - 1],
      )
      const counted = rows.map(({ step, year, days }) => ({
        step,
        year,
        childYears: Number(days) / daysBetween(dayAt(year, 1, 1), dayAt(year + 1, 1, 1)),
      }))
      for (const { account, year, ore } of syntheticAccountYears(
        parameters,
        counted,
        index.series[0]?.rates ?? [],
        before,
      )) {
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
