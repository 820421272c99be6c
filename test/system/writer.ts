// Writes row after row on the embedded server and says the number of each one that is committed; made to be killed.
import { writeSync } from 'node:fs'
import { connect } from '../../src/store/client.ts'
import { maintenance } from '../../src/store/database.ts'
import { startEmbedded } from '../../src/store/embedded.ts'
import { placesOf } from '../../src/store/places.ts'

const server = await startEmbedded(placesOf(process.env), process.env, { progress: () => undefined })
const client = await connect(server.config('owner', maintenance))
await client.query('create table if not exists witness (n int primary key)')
const { rows } = await client.query<{ n: number }>('select coalesce(max(n), 0) as n from witness')
let n = rows[0]?.n ?? 0
writeSync(1, `found ${n} ${server.adopted ? 'adopted' : 'started'}\n`)
for (;;) {
  n += 1
  await client.query('insert into witness values ($1)', [n])
  writeSync(1, `committed ${n}\n`)
}
