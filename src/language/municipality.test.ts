// Tests of municipality codes: three digits, padded to four, and a list that must hold exactly 98.
import { describe, expect, test } from 'vitest'
import { day } from './day.ts'
import { findMunicipality, MunicipalityList, municipalityCode, regionOn } from './municipality.ts'

const dates = { validFrom: '2007-01-01', validTo: null }
const municipality = (code: number) => ({ code: String(code), name: `Kommune ${code}`, region: '1081', ...dates })
const written = {
  id: 'municipalities',
  title: 'Kommuner',
  law: 'Kodeliste',
  paragraph: null,
  ...dates,
  source: 'test',
  confidence: 'read',
  regions: [{ code: '1081', name: 'Region', validFrom: '2007-01-01', validTo: '2027-01-01', confidence: 'unverified' }],
  municipalities: Array.from({ length: 98 }, (_, at) => municipality(101 + at)),
  demo: { code: '999', name: 'Eksempelby' },
}
const list = MunicipalityList.parse(written)
const faultOf = (municipalities: object[]): string | undefined =>
  MunicipalityList.safeParse({ ...written, municipalities }).error?.issues[0]?.message

describe('a municipality code', () => {
  test('is the same with three digits and padded to four', () => {
    expect(municipalityCode('657')).toBe('657')
    expect(municipalityCode(' 0657 ')).toBe('657')
    expect(findMunicipality(list, '0101')).toBe(findMunicipality(list, '101'))
    expect(findMunicipality(list, '101')?.name).toBe('Kommune 101')
  })

  test('is nothing else', () => {
    for (const text of ['', '65', '065', '6570', '00657', '1657', '65a']) expect(municipalityCode(text)).toBeUndefined()
    expect(findMunicipality(list, '657 ')).toBeUndefined()
    expect(findMunicipality(list, 'Herning')).toBeUndefined()
  })

  test('of the demo belongs to no municipality', () => {
    expect(findMunicipality(list, '999')).toBeUndefined()
  })
})

describe('the list', () => {
  test('holds exactly 98', () => {
    expect(faultOf(written.municipalities.slice(1))).toBe('der er 98 kommuner, men listen har 97')
    expect(faultOf([...written.municipalities, municipality(700)])).toBe('der er 98 kommuner, men listen har 99')
  })

  test('holds each code once, never the demo, and only regions it knows', () => {
    const rest = written.municipalities.slice(1)
    expect(faultOf([...rest, municipality(198)])).toBe('kommunekoden 198 står der to gange')
    expect(faultOf([...rest, municipality(999)])).toBe('koden 999 er demoens og ingen kommunes')
    expect(faultOf([...rest, { ...municipality(700), region: '1099' }])).toBe('regionen 1099 findes ikke på listen')
  })

  test('knows a region only on the days the region exists', () => {
    const [first] = list.municipalities
    expect(first && regionOn(list, first, day('2026-12-31'))?.name).toBe('Region')
    expect(first && regionOn(list, first, day('2027-01-01'))).toBeUndefined()
    expect(first && regionOn(list, first, day('2006-12-31'))).toBeUndefined()
  })
})
