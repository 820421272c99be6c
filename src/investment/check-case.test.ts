// What does not fit together in a case file, with the field where it stands.
import { describe, expect, it } from 'vitest'
import { type CaseText, linesWith, sampleCase, sampleText, totalsWith } from '../../test/investment/sample-case.ts'
import { say } from '../language/message.ts'
import { checkCase, fieldName } from './check-case.ts'

const fault = (changes: Partial<CaseText>) => {
  const outcome = checkCase(sampleCase(changes))
  return outcome.ok ? undefined : `${outcome.place?.field}: ${say(outcome.problem)}`
}
const claims = (...of: object[]) =>
  ({ claims: of.map((each, at) => ({ id: `c${at}`, says: 'ord', ...each })) }) as Partial<CaseText>

describe('a case', () => {
  it('whose parts fit together is itself', () => {
    const of = sampleCase()
    expect(checkCase(of)).toEqual({ ok: true, value: of })
  })

  it.each<[string, Partial<CaseText>, string]>([
    [
      'a year left out',
      { years: [2026, 2027, 2029, 2030] },
      'years[2]: årene skal følge efter hinanden, men 2029 står efter 2027.',
    ],
    [
      'years backwards',
      { years: [2029, 2028, 2027, 2026] },
      'years[1]: årene skal følge efter hinanden, men 2028 står efter 2029.',
    ],
    [
      'too few amounts',
      { lines: linesWith('course', { amounts: [300] }) },
      'lines[1].amounts: der står 1 beløb, men casen har 4 år. Skriv null, hvor kilden er tom.',
    ],
    [
      'too many in a total',
      { totals: totalsWith('net', { stated: [1, 2, 3, 4, 5] }) },
      'totals[0].stated: der står 5 beløb, men casen har 4 år. Skriv null, hvor kilden er tom.',
    ],
    [
      'too few units',
      { lines: linesWith('advisers', { drivers: { units: [2, 2], price: 600 } }) },
      'lines[0].drivers.units: der står 2 beløb, men casen har 4 år. Skriv null, hvor kilden er tom.',
    ],
    [
      'too few months of a second term',
      {
        lines: linesWith('advisers', {
          drivers: [
            { units: 1, price: 1 },
            { units: 2, price: 6, months: [1] },
          ],
        }),
      },
      'lines[0].drivers[1].months: der står 1 beløb, men casen har 4 år. Skriv null, hvor kilden er tom.',
    ],
    [
      'more printed values than years',
      { lines: linesWith('course', { printed: [1, 2, 3, 4, 5] }) },
      'lines[1].printed: der står 5 beløb, men casen har 4 år. Skriv null, hvor kilden er tom.',
    ],
    [
      'an amount finer than an øre',
      { lines: linesWith('course', { amounts: [0.000001, null, null, null] }) },
      'lines[1].amounts[0]: 0.000001 (1000 kr.) er ikke et beløb i hele øre eller er for stort.',
    ],
    [
      'an amount too large',
      { lines: linesWith('course', { amounts: [null, 1e15, null, null] }) },
      'lines[1].amounts[1]: 1000000000000000 (1000 kr.) er ikke et beløb i hele øre eller er for stort.',
    ],
    [
      'amounts too large together',
      { lines: linesWith('course', { amounts: [6e10, 6e10, null, null] }) },
      'lines[1].amounts[1]: 60000000000 (1000 kr.) er ikke et beløb i hele øre eller er for stort.',
    ],
    [
      'a line in other prices',
      { lines: linesWith('course', { priceLevel: 2025 }) },
      'lines[1].priceLevel: linjen er i 2025-p/l, men casen er i 2026-p/l. Beløb i forskellige prisniveauer kan ikke lægges sammen; omregn dem først.',
    ],
    [
      'a line with prices in a case without',
      { priceLevel: null, lines: linesWith('course', { priceLevel: 2025 }) },
      'lines[1].priceLevel: linjen er i 2025-p/l, men casen er uden angivet p/l. Beløb i forskellige prisniveauer kan ikke lægges sammen; omregn dem først.',
    ],
    [
      'one name for two lines',
      { lines: linesWith('course', { id: 'advisers' }) },
      'lines[1].id: navnet "advisers" er brugt to gange. Giv hver sit eget.',
    ],
    [
      'one name for a line and a total',
      { totals: totalsWith('net', { id: 'course' }) },
      'totals[0].id: navnet "course" er brugt to gange. Giv hver sit eget.',
    ],
    [
      'one name for two tables',
      {
        tables: [
          { id: '1', title: 'a' },
          { id: '1', title: 'b' },
        ],
      },
      'tables[1].id: navnet "1" er brugt to gange. Giv hver sit eget.',
    ],
    [
      'one name for two claims',
      claims({ id: 'x', kind: 'count', value: 1 }, { id: 'x', kind: 'count', value: 2 }),
      'claims[1].id: navnet "x" er brugt to gange. Giv hver sit eget.',
    ],
    [
      'a line in an unknown table',
      { lines: linesWith('course', { table: '9' }) },
      'lines[1].table: "9" findes ikke i casen.',
    ],
    [
      'a key over an unknown table',
      { tables: [], keys: [{ committee: 'A', kind: 'cost', table: '9', stated: 5 }] },
      'keys[0].table: "9" findes ikke i casen.',
    ],
    [
      'a sum of an unknown row',
      { totals: totalsWith('net', { sums: ['advisers', 'kursus'] }) },
      'totals[0].sums[1]: "kursus" findes ikke i casen.',
    ],
    [
      'a row twice in one sum',
      { totals: totalsWith('net', { sums: ['advisers', 'course', 'advisers'] }) },
      'totals[0].sums[2]: "advisers" er lagt med to gange i den samme sum.',
    ],
    [
      'a repeat of an unknown row',
      { lines: linesWith('course', { repeats: ['kursus'] }) },
      'lines[1].repeats[0]: "kursus" findes ikke i casen.',
    ],
    [
      'a total that repeats an unknown row',
      { totals: totalsWith('net', { repeats: ['x'] }) },
      'totals[0].repeats[0]: "x" findes ikke i casen.',
    ],
    [
      'a total that sums itself',
      { totals: totalsWith('net', { sums: ['net'] }) },
      'totals[0].sums: summen "net" er lagt sammen med sig selv.',
    ],
    [
      'totals that sum each other',
      { totals: totalsWith('net', { sums: ['course', 'running'] }) },
      'totals[0].sums: summen "net" er lagt sammen med sig selv.',
    ],
    [
      'a line that repeats itself',
      { lines: linesWith('course', { repeats: ['course'] }) },
      'lines[1].repeats: rækken "course" gentager sig selv, så ingen af rækkerne tæller med. Fjern den ene henvisning.',
    ],
    [
      'a total that repeats itself',
      { totals: totalsWith('net', { repeats: ['net'] }) },
      'totals[0].repeats: rækken "net" gentager sig selv, så ingen af rækkerne tæller med. Fjern den ene henvisning.',
    ],
    [
      'an effect on an unknown line',
      {
        efforts: [
          {
            id: 'e',
            targetGroup: null,
            participants: null,
            duration: null,
            success: null,
            effect: { avoided: 1, unit: 'barn', lines: ['net'] },
          },
        ],
      },
      'efforts[0].effect.lines[0]: "net" findes ikke i casen.',
    ],
    [
      'a claim on an unknown line',
      claims({ kind: 'label', line: 'net', words: ['x'] }),
      'claims[0].line: "net" findes ikke i casen.',
    ],
    [
      'a claim on unknown lines',
      claims({ kind: 'timing', lines: ['course', 'x'], statedFrom: 2027 }),
      'claims[0].lines[1]: "x" findes ikke i casen.',
    ],
    [
      'an amount held against an unknown row',
      claims({ kind: 'amount', value: 1, equals: 'nett@2026' }),
      'claims[0].equals: "nett" findes ikke i casen.',
    ],
    [
      'a target held against an unknown year',
      claims({ kind: 'target', value: 1, reached: 'net@2031' }),
      'claims[0].reached: "net@2031" findes ikke i casen.',
    ],
  ])('with %s is refused, naming the field', (_, changes, expected) => {
    expect(fault(changes)).toBe(expected)
  })

  it('may say that something has no line, that a target is reached by a number, and use a line twice', () => {
    expect(
      fault(claims({ kind: 'uncosted', what: 'kursus', line: null }, { kind: 'target', value: 1, reached: 25 })),
    ).toBeUndefined()
    expect(
      fault({
        totals: [
          ...totalsWith('net', {}),
          { id: 'again', label: 'Igen', sums: ['net', 'running'], stated: [null, null, null, null] },
        ],
      }),
    ).toBeUndefined()
  })

  it('tells a missing amount before a name that hangs on it', () => {
    const { lines } = sampleText()
    expect(
      fault({ years: [2026, 2027, 2028], lines, ...claims({ kind: 'amount', value: 1, equals: 'net@2029' }) }),
    ).toMatch(/^lines\[0\]\.amounts/)
  })
})

describe('a field', () => {
  it('is named as a person reads it', () => {
    expect(fieldName(['lines', 2, 'drivers', 0, 'price'])).toBe('lines[2].drivers[0].price')
    expect(fieldName([])).toBe('')
  })
})
