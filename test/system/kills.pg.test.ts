// The embedded server under kill -9: no committed row is lost, and the next start works, whatever was killed.
import { afterAll, expect, test } from 'vitest'
import { newFolder, serverOf, start } from './folder.ts'

const folder = newFolder()
afterAll(() => folder.clear())

const kills = 20
const lastCommitted = (said: string): number => Number([...said.matchAll(/committed (\d+)\n/g)].at(-1)?.[1] ?? 0)

test(`${kills} kills of the program and of the server lose no committed row, and every next start works`, async () => {
  let committed = 0
  let serverLives = false
  for (let kill = 0; kill < kills; kill++) {
    const writer = start(folder, new URL('./writer.ts', import.meta.url))
    const found = await writer.says(/found (\d+) (adopted|started)\n/)
    // A row may be committed whose number never reached us; one that did must be there.
    expect(Number(found[1])).toBeGreaterThanOrEqual(committed)
    expect(found[2]).toBe(serverLives ? 'adopted' : 'started')
    await writer.says(/committed/)
    await new Promise(resolve => setTimeout(resolve, (kill * 7) % 40))
    const killsServer = kill % 2 === 1
    if (killsServer) {
      process.kill(serverOf(folder), 'SIGKILL')
      await writer.ended
    }
    writer.process.kill('SIGKILL')
    await writer.ended
    serverLives = !killsServer
    committed = Math.max(committed, lastCommitted(writer.said()))
  }
  expect(committed).toBeGreaterThan(kills)
  const last = start(folder, new URL('./writer.ts', import.meta.url))
  const found = await last.says(/found (\d+) started\n/)
  expect(Number(found[1])).toBeGreaterThanOrEqual(committed)
  last.process.kill('SIGKILL')
  await last.ended
}, 60_000)
