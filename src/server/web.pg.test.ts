// The pages and files the server hands out, the headers around every answer, the API's description, and the log.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Filled, filledDatabase, fromOurPages, openHouse, signIn, type TestHouse } from '../../test/setup/house.ts'
import { routes } from '../contract/routes.ts'
import { houseRoutes } from './app.ts'

let filled: Filled
let of: TestHouse
let folder = ''
const index = '<!doctype html><title>Forlæns</title><script src="/assets/main-abc.js"></script>'

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forlaens-web-'))
  mkdirSync(join(folder, 'web', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'web', 'index.html'), index)
  writeFileSync(join(folder, 'web', 'assets', 'main-abc.js'), 'export {}')
  writeFileSync(join(folder, 'web', '.secret'), 'secret')
  writeFileSync(join(folder, 'outside.txt'), 'outside')
  symlinkSync(join(folder, 'outside.txt'), join(folder, 'web', 'assets', 'fine.txt'))
  filled = await filledDatabase()
  of = await openHouse(filled, { web: join(folder, 'web') })
})
afterAll(async () => {
  await of.close()
  rmSync(folder, { recursive: true })
})

const get = (url: string, headers: Record<string, string> = {}) =>
  of.app.inject({ url, headers: { host: 'localhost', ...headers } })

/** A request as it is typed, with nothing tidied on the way. */
const raw = (method: string, path: string): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const { port } = of.app.server.address() as AddressInfo
    const asked = request({ host: '127.0.0.1', port, method, path }, answer => {
      let body = ''
      answer.setEncoding('utf8').on('data', part => {
        body += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
    })
    asked.on('error', reject).end()
  })

describe('pages', () => {
  it.each(['/', '/sager', '/sager/koebenhavn-2016', '/trappen?dag=2026-06-15'])(
    '%s is the index, asked for anew',
    async url => {
      const answer = await get(url)
      expect([answer.statusCode, answer.body]).toEqual([200, index])
      expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
    },
  )

  it('a file with a digest in its name is kept for ever', async () => {
    const answer = await get('/assets/main-abc.js')
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
    expect(
      (await of.app.inject({ method: 'HEAD', url: '/assets/main-abc.js', headers: { host: 'localhost' } })).statusCode,
    ).toBe(200)
  })

  it.each(['/assets/gone-123.js', '/favicon.ico', '/.secret', '/.env', '/package.json'])(
    '%s is not there',
    async url => {
      const answer = await get(url)
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
      expect(answer.body).toContain('Siden findes ikke, eller du har ikke adgang.')
      expect(answer.body).not.toMatch(/<style|<script|style=|onclick/)
    },
  )

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('%s of a page is refused', async method => {
    const answer = await of.app.inject({ method, url: '/sager', headers: fromOurPages, payload: '{}' })
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found-or-refused'])
  })

  it('nothing outside the folder can be read', async () => {
    await of.app.listen({ host: '127.0.0.1', port: 0 })
    for (const path of [
      '/../outside.txt',
      '/assets/../../outside.txt',
      '/%2e%2e/outside.txt',
      '/assets/%2e%2e%2f%2e%2e%2foutside.txt',
      '/..%5coutside.txt',
      '/assets//../..//outside.txt',
      '/%00/outside.txt',
      '//etc/passwd',
      '/assets/%252e%252e/outside.txt',
      `/${folder}/outside.txt`,
    ]) {
      const { status, body } = await raw('GET', path)
      expect([path, status >= 400 && status < 500]).toEqual([path, true])
      expect(body).not.toContain('outside')
      expect(body).not.toContain('root:')
    }
    for (const method of ['TRACE', 'PROPFIND']) expect((await raw(method, '/')).status).toBeGreaterThanOrEqual(400)
  })
})

describe('where the pages are not built', () => {
  it('the API answers and a page says what to do', async () => {
    const other = await openHouse(filled, { web: join(folder, 'nowhere') })
    const ask = (url: string) => other.app.inject({ url, headers: { host: 'localhost' } })
    expect((await ask('/api/health')).json()).toEqual({ up: true })
    const page = await ask('/sager')
    expect([page.statusCode, page.headers['content-type']]).toEqual([503, 'text/html; charset=utf-8'])
    expect(page.body).toContain('Siderne er ikke bygget endnu.')
    await other.close()
  })
})

describe('every answer', () => {
  it.each(['/', '/assets/main-abc.js', '/gone.txt', '/api/session', '/api/cases', '/api/nowhere', '/api/docs'])(
    '%s carries the headers that keep others out',
    async url => {
      const { headers } = await get(url)
      expect(headers).toMatchObject({
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
      const policy = String(headers['content-security-policy']).split(';').toSorted()
      expect(policy).toEqual(
        [
          "default-src 'self'",
          "script-src 'self'",
          "script-src-attr 'none'",
          "style-src 'self'",
          "img-src 'self'",
          "font-src 'self'",
          "connect-src 'self'",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'",
        ].toSorted(),
      )
      expect(headers['x-powered-by']).toBeUndefined()
      if (url.startsWith('/api')) expect(headers['cache-control']).toBe('no-store')
    },
  )
})

describe('the description of the API', () => {
  it('is OpenAPI 3.1 with every route of the contract and its permission', async () => {
    const openapi = (await get('/api/openapi.json')).json()
    expect(openapi.openapi).toBe('3.1.0')
    const described = Object.entries<Record<string, { 'x-permission': string }>>(openapi.paths).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(
          ([method, operation]) => `${method.toUpperCase()} ${path} ${operation['x-permission']}`,
        ),
    )
    const written = routes.map(
      ({ method, path, permission }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')} ${permission}`,
    )
    expect(described.toSorted()).toEqual(written.toSorted())
    expect(openapi.paths['/api/cases'].get.security).toEqual([{ session: [] }])
    expect(openapi.paths['/api/health'].get.security).toEqual([])
    expect(JSON.stringify(openapi)).not.toContain('Default Response')
    expect(openapi.components.schemas).toHaveProperty('CaseView')
    expect(Object.keys(openapi.paths['/api/cases/{case}/document'].get.responses['200'].content)).toEqual([
      'application/pdf',
    ])
  })

  it('is a page that can be read, without script or inline style', async () => {
    const answer = await get('/api/docs')
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    for (const { method, path, summary } of routes) {
      expect(answer.body).toContain(`${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
      expect(answer.body).toContain(summary.replaceAll("'", '&#39;'))
    }
    expect(answer.body).not.toMatch(/<script|<style|style=|https?:\/\//)
    const style = /href="([^"]+\.css)"/.exec(answer.body)?.[1] ?? ''
    expect((await get(style)).headers['content-type']).toBe('text/css; charset=utf-8')
  })
})

describe('the log', () => {
  it('has one line per request and nothing of persons, searches, ids or tokens in it', async () => {
    const cpr = [0, 1, 0, 1, 1, 5, 9, 9, 9, 1].join('')
    const first = of.log.length
    const adviser = filled.persons[0] ?? filled.colleague
    const cookie = await signIn(of, adviser)
    const economist = await signIn(of, filled.persons.find(each => each.role === 'economist') ?? adviser)
    const secret = [
      'Storm',
      'Karlsen',
      cpr,
      'koebenhavn-2016',
      filled.services[0].id,
      adviser.id,
      adviser.name,
      cookie,
      economist,
    ]
    for (const url of [
      `/api/search?q=Storm%20Karlsen`,
      `/api/search?q=${cpr}`,
      `/api/search`,
      `/api/cases/koebenhavn-2016`,
      `/api/services/${filled.services[0].id}`,
      `/api/services/${cpr}`,
      `/api/Storm/Karlsen?cpr=${cpr}`,
      `/Storm/Karlsen?cpr=${cpr}`,
      `/Storm.Karlsen`,
      `/api/cases/%zz${cpr}`,
      `/api/ladder?on=${cpr}`,
    ]) {
      await get(url, {
        cookie: economist,
        'user-agent': `Storm ${cpr}`,
        referer: `https://x/${cpr}`,
        'x-request-id': cpr,
      })
    }
    await of.app.inject({ method: 'POST', url: '/api/session', headers: fromOurPages, payload: `{"person":"${cpr}` })
    await of.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: fromOurPages,
      payload: JSON.stringify({ person: 'Storm Karlsen' }),
    })
    const lines = of.log.slice(first)
    for (const word of secret) expect(lines.filter(line => line.includes(word))).toEqual([])
    const read = lines.map(line => JSON.parse(line))
    expect(read.filter(line => line.what === 'answered')).toHaveLength(2 + 11 + 2 - 1) // an address that is none has no route
    for (const line of read) {
      expect(Object.keys(line).toSorted()).toEqual([
        'level',
        'method',
        'ms',
        'number',
        'route',
        'status',
        'time',
        'what',
      ])
      expect(line.number).toMatch(/^\d{3}-\d{3}-\d{3}$/)
    }
    expect(read.map(line => line.route)).toContain('/api/cases/:case')
  })

  it('tells of a fault of ours without repeating what was in it', async () => {
    const other = await openHouse(filled, {
      routes: (app, house) => {
        houseRoutes(app, {
          ...house,
          clock: {
            ...house.clock,
            today: () => {
              throw new Error('Storm Karlsen\n    at home 010115')
            },
          },
        })
      },
    })
    const answer = await other.app.inject({ url: '/api/session', headers: { host: 'localhost' } })
    await other.close()
    expect(answer.statusCode).toBe(500)
    const text = other.log.join('\n')
    expect(text).toContain('"fault":"Error"')
    expect(text).not.toMatch(/Storm|Karlsen|010115/)
    expect(text).toContain('web.pg.test.ts')
  })
})
