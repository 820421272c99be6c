// What every answer carries, and how what cannot be read is answered.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Filled, filledDatabase, openHouse, type TestHouse } from '../../test/setup/house.ts'

let filled: Filled
let of: TestHouse
let folder = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forlaens-web-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Forlæns</title>')
  writeFileSync(join(folder, 'assets', 'main-abc.js'), 'export {}')
  filled = await filledDatabase()
  of = await openHouse(filled, { web: folder })
})
afterAll(async () => {
  await of.close()
  rmSync(folder, { recursive: true })
})

const get = (url: string, headers: Record<string, string> = {}) =>
  of.app.inject({ url, headers: { host: 'localhost', ...headers } })

describe('every answer', () => {
  it.each([
    '/',
    '/assets/main-abc.js',
    '/gone.txt',
    '/%zz',
    '/api/session',
    '/api/cases',
    '/api/nowhere',
    '/api/docs',
    '/api/cases/%zz',
    '/%61pi/session',
  ])('%s carries the headers that keep others out', async url => {
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
    expect(headers['permissions-policy']).toBe(
      'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    )
    for (const name of ['x-powered-by', 'server', 'strict-transport-security']) expect(headers[name]).toBeUndefined()
    if (/pi/.test(url)) expect(headers['cache-control']).toBe('no-store')
  })

  it('also one that repeats nothing because nothing changed', async () => {
    const { etag } = (await get('/assets/main-abc.js')).headers
    const { statusCode, headers } = await get('/assets/main-abc.js', { 'if-none-match': String(etag) })
    expect([statusCode, headers['x-content-type-options']]).toEqual([304, 'nosniff'])
  })

  it('says where TLS is used that it always will be', async () => {
    const other = await openHouse(filled, { plainCookie: false })
    const { headers } = await other.app.inject({ url: '/api/health', headers: { host: 'localhost' } })
    await other.close()
    expect(headers['strict-transport-security']).toBe('max-age=31536000')
  })
})

describe('a request that asks for what cannot be given', () => {
  it('in its headers is no fault of ours, and fills no log', async () => {
    const first = of.log.length
    for (const [headers, status] of [
      [{ range: 'bytes=99999-' }, 200],
      [{ 'if-match': '"another"' }, 400],
    ] as const) {
      expect((await get('/assets/main-abc.js', headers)).statusCode).toBe(status)
    }
    expect(of.log.slice(first).filter(line => line.includes('fault'))).toEqual([])
  })

  const send = (bytes: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { port } = of.app.server.address() as AddressInfo
      let answer = ''
      connect(port, '127.0.0.1')
        .on('error', reject)
        .on('data', part => {
          answer += part
        })
        .on('close', () => resolve(answer))
        .end(bytes)
    })

  it.each([
    ['is no HTTP', 'Storm Karlsen\r\n\r\n', '400 Bad Request'],
    [
      'has two lengths',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      '400 Bad Request',
    ],
    ['has a line break in its path', 'GET /a\nStorm HTTP/1.1\r\nHost: x\r\n\r\n', '400 Bad Request'],
    [
      'has headers without end',
      `GET / HTTP/1.1\r\nHost: x\r\nX-Storm: ${'x'.repeat(20_000)}\r\n\r\n`,
      '431 Request Header Fields Too Large',
    ],
  ])('one that %s is answered as everything else is, and then no more', async (_, bytes, status) => {
    if (!of.app.server.listening) await of.app.listen({ host: '127.0.0.1', port: 0 })
    const first = of.log.length
    const [head = '', body = ''] = (await send(bytes)).split('\r\n\r\n')
    expect(head.split('\r\n')[0]).toBe(`HTTP/1.1 ${status}`)
    for (const line of ['Connection: close', 'Cache-Control: no-store', 'X-Content-Type-Options: nosniff'])
      expect(head.split('\r\n')).toContain(line)
    expect(JSON.parse(body)).toEqual({
      code: 'unreadable',
      sentence: 'Det, der blev sendt, kan ikke læses. Åbn siden igen, og prøv en gang til.',
    })
    const lines = of.log.slice(first)
    expect(lines.map(line => JSON.parse(line).what)).toEqual(['unreadable'])
    expect(lines.join('')).not.toContain('Storm')
  })
})
