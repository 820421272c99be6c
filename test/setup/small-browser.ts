// As much of a browser as signing in needs: it follows where it is sent and keeps cookies, and it keeps strict ones from journeys
// that began on another site.
import { request } from 'node:http'

type Cookie = { readonly value: string; readonly sameSite: string; readonly secure: boolean }

/** What came back. `address` is where the browser is in the end. */
export type Page = {
  readonly address: URL
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly text: string
}

type Journey = {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  /** The page it begins on; none where the address was typed. */
  readonly from?: URL
}

/** A browser with cookies of its own. */
export class SmallBrowser {
  readonly #jars = new Map<string, Map<string, Cookie>>()
  /** Every address it was sent to, in turn. */
  readonly been: URL[] = []

  /** The cookies of a host, as scripts would never see them. */
  cookiesOf(host: string): ReadonlyMap<string, Cookie> {
    return this.#jars.get(host) ?? new Map()
  }

  /** Takes a cookie away, as time does. */
  forget(host: string, name: string): void {
    this.#jars.get(host)?.delete(name)
  }

  /** Goes to an address as a window does, and on to wherever it is sent; `stop` names the address not to go on from. */
  async go(to: URL | string, stop?: (at: URL) => boolean, from?: URL): Promise<Page> {
    let next = new URL(to)
    // A journey that was once on another site stays one.
    let cross = from !== undefined && from.hostname !== next.hostname
    for (let left = 20; left > 0; left--) {
      this.been.push(next)
      const page = await this.#ask(
        next,
        { headers: { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' } },
        cross,
      )
      const { location } = page.headers
      if (page.status < 300 || page.status > 399 || typeof location !== 'string') return page
      const on = new URL(location, next)
      cross ||= on.hostname !== next.hostname
      if (stop?.(on) === true) return { ...page, address: on }
      next = on
    }
    throw new Error('sent on and on')
  }

  /** Asks as a script on the page `from` does; it goes nowhere. */
  async ask(to: URL | string, journey: Journey): Promise<Page> {
    const url = new URL(to)
    const cross = journey.from !== undefined && journey.from.hostname !== url.hostname
    const mode = {
      'sec-fetch-mode': 'cors',
      'sec-fetch-dest': 'empty',
      'sec-fetch-site': cross ? 'cross-site' : 'same-origin',
    }
    const origin =
      journey.from === undefined || (journey.method ?? 'GET') === 'GET' ? {} : { origin: journey.from.origin }
    return await this.#ask(url, { ...journey, headers: { ...mode, ...origin, ...journey.headers } }, cross)
  }

  /** Sends a form from a page of another site, as a window does, and does not go on. */
  async post(
    to: URL,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Page> {
    const body = new URLSearchParams(fields).toString()
    const sent = {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'https://login.example',
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
      ...headers,
    }
    return await this.#ask(to, { method: 'POST', body, headers: sent }, true, true)
  }

  #ask(url: URL, { method = 'GET', body, headers = {} }: Journey, cross: boolean, form = false): Promise<Page> {
    const cookie = this.#sent(url, cross, form)
    return new Promise((resolve, reject) => {
      const asking = request(
        url,
        { method, agent: false, headers: { ...headers, ...(cookie === '' ? {} : { cookie }) } },
        answer => {
          let text = ''
          answer.setEncoding('utf8')
          answer.on('data', more => {
            text += String(more)
          })
          answer.on('error', reject)
          answer.on('end', () => {
            this.#keep(url, answer.headers['set-cookie'] ?? [])
            resolve({ address: url, status: answer.statusCode ?? 0, headers: answer.headers, text })
          })
        },
      )
      asking.on('error', reject)
      asking.end(body)
    })
  }

  #sent(url: URL, cross: boolean, form: boolean): string {
    const allowed = ({ sameSite }: Cookie): boolean =>
      !cross || sameSite === 'none' || (sameSite === 'lax' && !form) || sameSite === ''
    return [...this.cookiesOf(url.hostname)]
      .filter(([, each]) => allowed(each))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ')
  }

  #keep(url: URL, lines: readonly string[]): void {
    const jar = this.#jars.get(url.hostname) ?? new Map<string, Cookie>()
    this.#jars.set(url.hostname, jar)
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';').map(part => part.trim())
      const at = pair.indexOf('=')
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
      const of = new Map(attributes.map(each => [each.split('=')[0]?.toLowerCase() ?? '', each.split('=')[1] ?? '']))
      const gone = of.get('max-age') === '0' || new Date(of.get('expires') ?? '9999').getTime() < Date.now()
      if (gone) jar.delete(name)
      else jar.set(name, { value, sameSite: (of.get('samesite') ?? '').toLowerCase(), secure: of.has('secure') })
    }
  }
}
