// The way to the municipality's sign-in and back, step by step, as a browser goes it.
import { randomUUID } from 'node:crypto'
import type { Account } from './oidc.ts'
import { ourCvr, privilege, privilegeList } from './sign-in.ts'
import type { SignInHouse } from './sign-in-house.ts'
import { type Page, SmallBrowser } from './small-browser.ts'

/** The claim with the privileges. */
export const privilegesClaim = 'https://data.gov.dk/model/core/eid/privilegesIntermediate'

/** Somebody at the provider who is let in as an economist; `more` replaces what a test is about. */
export const economist = (more: Partial<Account> = {}): Account => ({
  sub: randomUUID(),
  name: 'Jens Prøve',
  cvr: ourCvr,
  loa: 'Substantial',
  [privilegesClaim]: privilegeList({ privileges: [privilege.economist] }),
  ...more,
})

const isReturn = (url: URL): boolean => url.pathname === '/api/sign-in/return'

/** A browser before a house. */
export type Walk = {
  readonly browser: SmallBrowser
  /** Presses the button on the sign-in page; answers what the API says. */
  readonly press: (to?: string, headers?: Readonly<Record<string, string>>) => Promise<Page>
  /** The address the button leads to. */
  readonly leave: (to?: string) => Promise<URL>
  /** Signs in at the provider and comes as far as the way back. */
  readonly wayBack: (person: Account | null, leave?: URL) => Promise<URL>
  /** Comes back from the provider's site; answers the page one ends on, as path and query. */
  readonly comeBack: (back: URL) => Promise<string>
  /** The whole way; answers the page one ends on. */
  readonly signIn: (person: Account | null, to?: string) => Promise<string>
  /** Who one is. */
  readonly session: () => Promise<{
    readonly person: { readonly id: string; readonly name: string; readonly role: string } | null
    readonly hats: readonly { readonly role: string }[]
    readonly signIn: string | null
  }>
  readonly signOut: () => Promise<Page>
}

/** A new browser before the house. */
export const walkTo = ({ address, provider }: SignInHouse): Walk => {
  const browser = new SmallBrowser()
  const page = new URL('/log-ind', address)
  const api = new URL('/api/session', address)
  const json = { 'content-type': 'application/json' }
  const press: Walk['press'] = (to = '/trappen', headers = {}) =>
    browser.ask(new URL('/api/sign-in', address), {
      method: 'POST',
      body: JSON.stringify({ to }),
      headers: { ...json, ...headers },
      from: page,
    })
  const leave: Walk['leave'] = async to => {
    const { status, text } = await press(to)
    if (status !== 200) throw new Error(`not sent anywhere: ${status} ${text}`)
    return new URL(JSON.parse(text).address)
  }
  const wayBack: Walk['wayBack'] = async (person, to) => {
    provider.person = person
    const { address: back, text } = await browser.go(to ?? (await leave()), isReturn, page)
    if (!isReturn(back)) throw new Error(`not sent back but to ${back}: ${text}`)
    return back
  }
  const comeBack: Walk['comeBack'] = async back => {
    const { address: at } = await browser.go(back, undefined, new URL(provider.issuer))
    return at.pathname + at.search
  }
  return {
    browser,
    press,
    leave,
    wayBack,
    comeBack,
    signIn: async (person, to) => comeBack(await wayBack(person, await leave(to))),
    session: async () => JSON.parse((await browser.ask(api, { from: page })).text),
    signOut: () => browser.ask(api, { method: 'DELETE', from: page }),
  }
}

/** The refusals the journal tells of, the latest first: municipality, code and status. */
export const refusalsIn = ({ asOwner }: SignInHouse): Promise<readonly unknown[]> =>
  asOwner(async client => {
    await client.query("select set_config('app.municipality', '0', false)")
    const { rows } = await client.query<{ body: Record<string, unknown> }>(
      "select body from journal.content join journal.entry using (municipality, id) where body ->> 'action' = 'refusal' order by xid desc",
    )
    return rows.map(({ body }) => body)
  })
