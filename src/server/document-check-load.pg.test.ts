// Many documents at once, people who leave, and strangers with large files: each ends, and the server answers the next.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Filled, filledDatabase, fromOurPages, openHouse, signIn, type TestHouse } from '../../test/setup/house.ts'
import { aDocument } from '../../test/setup/requests.ts'
import { withClient } from '../store/client.ts'

let filled: Filled
let of: TestHouse
let cookie: string
beforeAll(async () => {
  filled = await filledDatabase()
  of = await openHouse(filled)
  const economist = filled.persons.find(each => each.role === 'economist')
  cookie = await signIn(of, economist ?? filled.colleague)
  await of.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => of.close())

const payload = JSON.stringify({ name: 'sag.txt', content: Buffer.from(aDocument).toString('base64') })

const read = () =>
  of.app.inject({ method: 'POST', url: '/api/documents/read', headers: { ...fromOurPages, cookie }, payload })

/** A request as it stands on the wire, its body cut off after `sent` letters. */
const send = async (headers: Readonly<Record<string, string>>, body: string) => {
  const { port } = of.app.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  const host = `localhost:${port}`
  const lines = Object.entries({ ...fromOurPages, host, origin: `http://${host}`, ...headers })
  socket.write(`POST /api/documents/read HTTP/1.1\r\n${lines.map(each => each.join(': ')).join('\r\n')}\r\n\r\n${body}`)
  return socket
}

const refusals = (): Promise<readonly string[]> =>
  withClient(filled.database.config('owner'), async client => {
    await client.query("select set_config('app.municipality', '999', false)")
    const { rows } = await client.query<{ code: string | null }>(
      "select body->>'why' as code from journal.content where body->>'action' = 'refusal'",
    )
    return rows.flatMap(row => row.code ?? [])
  })

it('two are read at a time and four wait; the rest are asked to wait a moment, and then the next is read', async () => {
  const answers = await Promise.all(Array.from({ length: 9 }, read))
  const busy = answers.filter(answer => answer.statusCode === 503)
  expect(answers.filter(answer => answer.statusCode === 200)).toHaveLength(6)
  expect(busy.map(answer => answer.json().sentence)).toEqual(
    Array.from({ length: 3 }, () => 'Der læses mange dokumenter lige nu. Vent et øjeblik, og vælg filen igen.'),
  )
  expect((await read()).statusCode).toBe(200)
})

it('a reading is stopped when whoever asked for it leaves', async () => {
  const socket = await send({ cookie, 'content-length': String(payload.length) }, payload)
  // It has begun: the process takes longer to start than this.
  await new Promise(resolve => setTimeout(resolve, 60))
  socket.destroy()
  await expect.poll(refusals, { timeout: 10_000 }).toContain('document-stopped')
  expect((await read()).statusCode).toBe(200)
})

it('a stranger is refused before the file is sent', async () => {
  const socket = await send({ 'content-length': '25000000' }, '{"name":"')
  const [first] = await once(socket, 'data')
  expect(String(first)).toContain('HTTP/1.1 401')
  socket.destroy()
})

it('whoever sends a file that is too large gets the sentence, though it is not read', async () => {
  const large = 'x'.repeat(30_000_000)
  const socket = await send({ cookie, 'content-length': String(large.length) }, large)
  const [first] = await once(socket, 'data')
  expect(String(first)).toMatch(/^HTTP\/1\.1 413[\s\S]*Filen fylder mere end 20 MB/u)
  socket.destroy()
  expect((await read()).statusCode).toBe(200)
})
