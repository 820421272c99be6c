// A server of one's own on a copy of Eksempelby, for tests that write; and whoever comes to it signed in.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { z } from 'zod'
import type { Role } from '../../src/access/role.ts'
import { caseRecord } from '../../src/contract/case-record.ts'
import { type RunningServer, startServer } from '../../src/server/start.ts'
import { socketConfig } from '../../src/store/postmaster.ts'
import { journalBy } from '../setup/journal.ts'
import { drawn, personOf, visitor } from './eksempelby.ts'
import { type PageOptions, withPage } from './page.ts'
import { copyTown } from './served.ts'
import { anchor } from './setup.ts'

type Options = Omit<PageOptions, 'origin'>

/** Starts the server before the tests of a file and stops it after. */
export const ownTown = (name: string) => {
  const { browser } = visitor()
  let server: RunningServer | undefined
  const origin = (): string => server?.address.replace(/\/$/, '') ?? ''
  beforeAll(async () => {
    await copyTown(name)
    const config = (login: string) => socketConfig(inject('socket'), login, name)
    server = await startServer({
      database: config('forlaens_app'),
      municipality: undefined,
      web: `${inject('pages')}/web`,
      now: () => new Date(),
      today: anchor,
      port: 0,
      log: { write: () => undefined },
      journal: journalBy(config),
      signInsPerMinute: 10_000,
    })
  })
  afterAll(() => server?.stop())
  /** Opens an address as somebody in the role, in a browser profile of its own. */
  const as = <T>(role: Role, path: string, work: (page: Page) => Promise<T>, options: Options = {}): Promise<T> =>
    withPage(browser(), { origin: origin(), ...options }, async page => {
      page.setDefaultTimeout(10_000)
      const { id } = await personOf(origin(), role)
      const entered = await page.request.post('/api/session', { headers: { origin: origin() }, data: { person: id } })
      if (!entered.ok()) throw new Error(`not signed in: ${entered.status()}`)
      await page.goto(path)
      await drawn(page)
      return await work(page)
    })
  return { as, origin }
}

const List = z.object({ children: z.array(z.object({ child: z.uuid(), protected: z.boolean() })) })
type Picture = z.output<typeof caseRecord.read.answer>

/** The case of a child, as whoever is signed in sees it. */
export const caseOf = async (page: Page, child: string): Promise<Picture> =>
  caseRecord.read.answer.parse(await (await page.request.get(`/api/children/${child}/case`)).json())

const listOf = async (page: Page, part = 1) =>
  List.parse(await (await page.request.get(`/api/children?page=${part}`)).json()).children

/** The children whoever is signed in sees, 200 to a part of the list. */
export const idsOf = async (page: Page, part = 1): Promise<readonly string[]> =>
  (await listOf(page, part)).map(each => each.child)

/** The first of the asker's children whose case is so; protected ones are left out. */
export const childWith = async (page: Page, isSo: (picture: Picture) => boolean): Promise<string> => {
  for (const { child, protected: guarded } of await listOf(page)) {
    if (!guarded && isSo(await caseOf(page, child))) return child
  }
  throw new Error('no child has such a case')
}
