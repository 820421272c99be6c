// The demo as a person meets it: it starts, says what is there, is not started twice, and stops in good order.
import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, onTestFailed, test } from 'vitest'
import { roles } from '../../src/access/role.ts'
import { processesIn } from '../../src/store/postmaster.ts'
import { newFolder, serverOf, start } from './folder.ts'

const command = new URL('../../bin/forlaens.mjs', import.meta.url)
const folder = newFolder()
afterAll(() => folder.clear())

// Made by the first test, begun again by later ones.
const forlaens = (...typed: readonly string[]) => start(folder, command, ...typed)
/** A folder where nothing is made yet but the pages, which take longest and are the same everywhere. */
const newWithPages = () => {
  const made = newFolder()
  const pages = join(folder.places.data, 'web')
  if (existsSync(pages)) cpSync(pages, join(made.places.data, 'web'), { recursive: true })
  return made
}
const answer = async (...typed: readonly string[]) => {
  const run = forlaens(...typed)
  const code = await run.ended
  return { code, said: run.said() }
}
const json = (said: string): unknown => JSON.parse(said.slice(said.indexOf('{')))

test('the demo runs until it is told to stop; what is typed beside it finds its database', async () => {
  expect((await answer('backup')).said).toContain('der er ingen database endnu')
  const demo = forlaens('demo')
  onTestFailed(() => {
    demo.process.kill('SIGKILL')
  })
  await demo.says(/Stop med Ctrl-C\.\n/)
  expect(demo.said()).toMatch(/Databasen er PostgreSQL 18\.4\. Dens data ligger i /)
  expect(demo.said()).toMatch(/koebenhavn-2016 +Tidlig indsats for de 0-2-årige/)

  const again = await answer('demo')
  expect(again.code).toBe(0)
  expect(again.said).toContain(`Demoen kører allerede (proces ${demo.process.pid}).`)
  expect(again.said).toContain(folder.places.cluster)

  const doctor = await answer('doctor', '--json')
  expect({ code: doctor.code, answer: json(doctor.said) }).toMatchObject({ code: 0, answer: { ok: true } })
  expect(doctor.said).toContain('brugt af 1 forlaens')

  const backup = await answer('backup', '--json')
  expect({ code: backup.code, answer: json(backup.said) }).toMatchObject({ code: 0, answer: { ok: true } })
  const kept = join(folder.places.data, 'backup', String(readdirSync(join(folder.places.data, 'backup'))[0]))
  const restore = await answer('restore', kept, '--json')
  expect({ code: restore.code, answer: json(restore.said) }).toMatchObject({
    code: 0,
    answer: { ok: true, restored: kept },
  })

  // Nobody had been served yet, or the backup would not have been read in; now they are served what was read in.
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(demo.said())?.[0] ?? ''
  expect(await (await fetch(new URL('/api/ready', address))).json()).toEqual({ ready: true })
  const { persons } = await (await fetch(new URL('/api/session/persons', address))).json()
  expect(persons.map((person: { role: string }) => person.role)).toEqual(roles)

  demo.process.kill('SIGINT')
  demo.process.kill('SIGINT') // a terminal and a parent may both send it
  expect(await demo.ended).toBe(0)
  expect(demo.said()).toMatch(/Stopper databasen \.\.\.\nDatabasen er stoppet\. Data er gemt\.\n$/)
  expect(processesIn(folder.data)).toEqual([])
}, 30_000)

test('told to stop while it makes its folder, it stops in good order', async () => {
  const other = newFolder()
  try {
    const demo = start(other, command, 'demo')
    await demo.says(/Opretter databasens mappe/)
    demo.process.kill('SIGINT')
    expect(await demo.ended).toBe(0)
    expect(demo.said()).toMatch(/\.\.\.\n\nStopper databasen \.\.\.\nDatabasen er stoppet\. Data er gemt\.\n$/)
    expect(processesIn(other.data)).toEqual([])
  } finally {
    await other.clear()
  }
}, 30_000)

test('on a port of its own choosing two demos run beside each other; a port that was asked for and is taken is said', async () => {
  const two = newWithPages()
  const first = forlaens('demo')
  try {
    const [, port = ''] = await first.says(/http:\/\/127\.0\.0\.1:(\d+)\//)
    const second = start(two, command, 'demo')
    const [, other = ''] = await second.says(/http:\/\/127\.0\.0\.1:(\d+)\//)
    expect(other).not.toBe(port)
    second.process.kill('SIGTERM')
    expect(await second.ended).toBe(0)
    const third = start(two, command, 'demo', '--port', port)
    expect(await third.ended).toBe(2)
    expect(third.said()).toContain(`port ${port} på 127.0.0.1 er optaget`)
    expect(processesIn(two.data)).toEqual([])
  } finally {
    first.process.kill('SIGTERM')
    await first.ended
    await two.clear()
  }
}, 60_000)

test('a demo whose server is killed says so and ends', async () => {
  const demo = forlaens('demo')
  await demo.says(/Stop med Ctrl-C/)
  process.kill(serverOf(folder), 'SIGKILL')
  expect(await demo.ended).toBe(2)
  expect(demo.said()).toContain('databasen stoppede, uden at demoen bad om det')
}, 30_000)

test('the demo is not put into a database that is in use for real', async () => {
  const real = newWithPages()
  try {
    const migrated = start(real, command, 'migrate')
    expect(await migrated.ended).toBe(0)
    const demo = start(real, command, 'demo')
    expect(await demo.ended).toBe(2)
    expect(demo.said()).toContain('er ikke en demo, så her bliver der ikke lagt demodata ind')
    expect(processesIn(real.data)).toEqual([])
  } finally {
    await real.clear()
  }
}, 30_000)
