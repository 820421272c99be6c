// Database addresses: which are taken, and that a password is never shown.
import { describe, expect, test } from 'vitest'
import { onDatabase, readAddress, shownAddress, targetOf } from './connection.ts'

const secret = 'hemmelig'
const address = `postgres://ejer:${secret}@db.example:5433/forlaens?sslmode=require&password=${secret}`

describe('a database address', () => {
  test('without any the embedded server is meant', () => {
    expect(targetOf({})).toEqual({ kind: 'embedded' })
    expect(targetOf({ DATABASE_URL: '', DATABASE_OWNER_URL: '' })).toEqual({ kind: 'embedded' })
    expect(targetOf({ DATABASE_URL: address })).toEqual({ kind: 'url', app: address, owner: undefined })
  })

  test('is shown without its password, wherever it stands', () => {
    expect(shownAddress(address)).toBe('postgres://ejer@db.example:5433/forlaens')
    expect(shownAddress(`not an address ${secret}`)).not.toContain(secret)
  })

  test('names its database, and another one on the same server', () => {
    expect(readAddress('DATABASE_URL', address).name).toBe('forlaens')
    expect(onDatabase(address, 'anden base').connectionString).toContain(
      '@db.example:5433/anden%20base?sslmode=require',
    )
  })

  test.each([
    '',
    'forlaens',
    'https://db.example/forlaens',
    `postgres://ejer:${secret}@db.example`,
    `postgres://e:${secret}@d/`,
  ])('"%s" is refused without repeating it', given => {
    expect(() => readAddress('DATABASE_OWNER_URL', given)).toThrow(
      'DATABASE_OWNER_URL er ikke en adresse på en database',
    )
    expect(() => readAddress('DATABASE_OWNER_URL', given)).not.toThrow(secret)
  })
})
