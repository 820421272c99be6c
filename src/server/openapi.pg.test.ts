// The description of the API: the contract and nothing else, for programs and for people.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filledDatabase, openHouse, type TestHouse } from '../../test/setup/house.ts'
import { routes } from '../contract/routes.ts'

let of: TestHouse
beforeAll(async () => {
  of = await openHouse(await filledDatabase())
})
afterAll(() => of.close())

const get = (url: string) => of.app.inject({ url, headers: { host: 'localhost' } })

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
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
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
