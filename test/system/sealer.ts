// Seals the journal of a test database as fast as it can, until it is killed.
import { createSecretKey } from 'node:crypto'
import { connect } from '../../src/store/client.ts'
import { sealRows } from '../../src/store/journal/seal.ts'
import { socketConfig } from '../../src/store/postmaster.ts'

const [socket = '', database = ''] = process.argv.slice(2)
const client = await connect(socketConfig(socket, 'forlaens_seal', database))
for (;;) {
  const { rows } = await sealRows(client, createSecretKey(Buffer.alloc(32, 7)), [999], () => new Date())
  if (rows > 0) process.stdout.write(`${rows}\n`)
}
