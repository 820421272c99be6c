// A stand-in for the server while pages are looked at: real cases, invented persons and services, switches for bad days.
// Run: node test/web-mock/serve.ts [port]. Never shipped. `?` switches are set at /mock?slow=2000&fail=500&empty=1&mode=production
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { roles, roleTitles } from '../../src/access/role.ts'
import { suppress } from '../../src/access/small-cells.ts'
import { readCaseFile } from '../../src/documents/case-file.ts'
import { auditCase } from '../../src/investment/audit/audit.ts'
import { summariseCase, viewCase } from '../../src/investment/view.ts'
import { ladder } from './ladder.ts'

const root = new URL('../../', import.meta.url).pathname
const { MOCK_WEB: web = join(root, 'data/web') } = process.env
const names: Readonly<Record<string, string>> = {
  101: 'København',
  147: 'Frederiksberg',
  329: 'Ringsted',
  657: 'Herning',
}
const people =
  'Mette Lund,Hanne Vestergård,Sofie Bang,Karim Haddad,Lone Skov,Birthe Juhl,Jens Aagaard,Ditte Vang,Tove Kjærsgaard,Per Winther,Anne-Sofie Brøndum,Rasmus Ørsted,Ulla Fabricius,Søren Kjær'
const abouts: Readonly<Partial<Record<(typeof roles)[number], string>>> = {
  economist: 'Ser investeringscasene, og hvad der ikke stemmer i dem.',
  adviser: 'Ser trappen og de tilbud, der er på hvert trin.',
  'log-auditor': 'Ser, hvem der har slået op i hvilke sager, når loggen er på plads.',
}

const persons = roles.map((role, at) => ({
  id: `00000000-0000-7000-8000-${String(at + 1).padStart(12, '0')}`,
  name: people.split(',')[at] ?? role,
  role,
  roleTitle: roleTitles[role],
  about: abouts[role] ?? 'Ser trappen, og hvor mange børn der står på hvert trin.',
}))

const cases = await Promise.all(
  readdirSync(join(root, 'cases'))
    .filter(name => name.endsWith('.yaml'))
    .map(async name => (await readCaseFile(join(root, 'cases', name))).case),
)
const nameOf = (code: string): string => names[code] ?? code

const switches = { slow: 0, fail: 0, empty: 0, mode: 'demo', lost: 0 }

const sessionOf = (person: (typeof persons)[number] | undefined) => ({
  mode: switches.mode,
  signIn: switches.mode === 'demo' ? 'demo' : 'oidc',
  municipality: { code: '999', name: 'Eksempelby Kommune' },
  person: person === undefined ? null : { ...person, about: undefined },
  hats: [],
  today: '2026-06-15',
  version: '0.1.0',
})

const find = (q: string) => {
  const words = q.toLocaleLowerCase('da').split(/\s+/).filter(Boolean)
  const fits = (text: string) => words.every(word => text.toLocaleLowerCase('da').includes(word))
  return [
    ...cases
      .filter(of => fits(`${of.title} ${nameOf(of.municipality)}`))
      .map(of => ({ kind: 'case', id: of.id, title: of.title, about: nameOf(of.municipality) })),
    ...ladder(suppress)
      .steps.flatMap(step => step.services)
      .filter(service => fits(`${service.name} ${service.targetGroup}`))
      .map(service => ({ kind: 'service', id: service.id, title: service.name, about: service.targetGroup })),
  ]
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

type Reply = { readonly status: number; readonly body: unknown; readonly cookie?: string }

const refused = (status: number, code: string, sentence: string): Reply => ({ status, body: { code, sentence } })

const api = async (request: IncomingMessage, url: URL): Promise<Reply> => {
  const cookie = /forlaens=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1]
  const person = switches.lost ? undefined : persons.find(each => each.id === cookie)
  const path = url.pathname
  if (path === '/api/session' && request.method === 'POST') {
    switches.lost = 0
    const asked = JSON.parse(await bodyOf(request)) as { person: string }
    return { status: 200, body: sessionOf(persons.find(each => each.id === asked.person)), cookie: asked.person }
  }
  if (path === '/api/session' && request.method === 'DELETE')
    return { status: 200, body: { signedOut: true, goOn: null }, cookie: '' }
  if (path === '/api/session') return { status: 200, body: sessionOf(person) }
  if (path === '/api/session/persons') return { status: 200, body: { persons: switches.empty ? [] : persons } }
  if (person === undefined) return refused(401, 'not-signed-in', 'Du er ikke logget ind. Log ind, og prøv igen.')
  if (switches.fail)
    return refused(
      switches.fail,
      'own-fault',
      'Noget gik galt hos os. Intet er gemt. Sig nummeret 4711, hvis du spørger om hjælp.',
    )
  if (path === '/api/cases') {
    const list = cases.map(of => ({ ...summariseCase(of, auditCase(of)), municipality: nameOf(of.municipality) }))
    return { status: 200, body: { cases: switches.empty ? [] : list } }
  }
  if (path === '/api/ladder') return { status: 200, body: ladder(suppress) }
  if (path === '/api/search') {
    const { q } = JSON.parse(await bodyOf(request)) as { q: string }
    return { status: 200, body: { children: [], more: false, hits: find(q) } }
  }
  const of = cases.find(each => path === `/api/cases/${each.id}`)
  if (of === undefined) return refused(404, 'not-found-or-refused', 'Siden findes ikke, eller du har ikke adgang.')
  return {
    status: 200,
    body: { ...viewCase(of, auditCase(of)), municipality: nameOf(of.municipality), loadedAt: '2026-06-01T08:00:00Z' },
  }
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.html': 'text/html; charset=utf-8',
}
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const file = async (path: string, response: ServerResponse): Promise<void> => {
  const name = extname(path) === '' ? '/index.html' : path
  const bytes = await readFile(join(web, name)).catch(() => undefined)
  response.writeHead(bytes === undefined ? 404 : 200, {
    'content-type': types[extname(name)] ?? 'application/octet-stream',
    'content-security-policy': policy,
    'cache-control': 'no-store',
  })
  response.end(bytes)
}

const wait = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (url.pathname === '/mock') {
    Object.assign(switches, { slow: 0, fail: 0, empty: 0, mode: 'demo', lost: 0 })
    for (const [key, value] of url.searchParams)
      Object.assign(switches, { [key]: key === 'mode' ? value : Number(value) })
    return void response.end(JSON.stringify(switches))
  }
  if (!url.pathname.startsWith('/api/')) return file(url.pathname, response)
  await wait(url.pathname.startsWith('/api/session') ? 0 : switches.slow)
  const { status, body, cookie } = await api(request, url)
  const set = cookie === undefined ? {} : { 'set-cookie': `forlaens=${cookie}; Path=/; HttpOnly` }
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...set })
  response.end(JSON.stringify(body))
}).listen(Number(process.argv[2] ?? 5199), '127.0.0.1')
