// What the server asks its database and its package before it serves anyone.
import { readFileSync } from 'node:fs'
import type pg from 'pg'
import { z } from 'zod'
import { BadInput, message } from '../language/message.ts'
import type { Mode } from '../store/migrate.ts'
import { packageFolder } from '../store/places.ts'

/** What the database was made for. @throws BadInput where it was not made by this program. */
export const readMode = async (client: pg.ClientBase): Promise<Mode> => {
  const { rows: found } = await client.query<{ there: boolean }>(
    "select to_regclass('forlaens.installation') is not null as there",
  )
  if (found[0]?.there !== true) throw new BadInput(message('serve-without-database'))
  const { rows } = await client.query<{ mode: Mode }>('select mode from forlaens.installation')
  const [row] = rows
  if (row === undefined) throw new BadInput(message('serve-without-database'))
  return row.mode
}

/** The program's version, as its package says. */
export const packageVersion = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(packageFolder('package.json'), 'utf8'))).version
