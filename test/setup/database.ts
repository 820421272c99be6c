// A database of its own for each test file.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { withClient } from '../../src/store/client.ts'
import { maintenance } from '../../src/store/database.ts'
import { socketConfig } from '../../src/store/postmaster.ts'
import { template } from './server.ts'

/** A migrated, empty database; it ends with the run's server. */
export type FreshDatabase = {
  readonly name: string
  readonly config: (user: string, database?: string) => pg.ClientConfig
}

/** A copy of the migrated template, or a database without anything in it. */
export const freshDatabase = async (from: 'migrated' | 'empty' = 'migrated'): Promise<FreshDatabase> => {
  const socket = inject('socket')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const id = pg.escapeIdentifier(name)
  await withClient(socketConfig(socket, 'owner', maintenance), client =>
    client.query(`create database ${id} template ${from === 'migrated' ? template : 'template0'}`),
  )
  return { name, config: (user, database = name) => socketConfig(socket, user, database) }
}
