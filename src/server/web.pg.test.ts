// The pages and files the server hands out, the headers around every answer, the API's description, and the log.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Filled, filledDatabase, fromOurPages, openHouse, type TestHouse } from '../../test/setup/house.ts'

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
    if (!of.app.server.listening) await of.app.listen({ host: '127.0.0.1', port: 0 })
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
