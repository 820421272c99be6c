// Tests of the canonical form: it is the same after the database has had it, and no two rows share one.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Content, canonical, type Row, storable } from './canonical.ts'

const row = (body: Content): Row => ({
  municipality: 999,
  id: '0197726a-0000-7000-8000-000000000001',
  at: '2026-06-15T08:30:00.123000Z',
  deleteAfter: '2031-06-15',
  salt: Buffer.alloc(16, 7),
  purpose: 'casework',
  body,
})

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('æøå', '\0', 'a\0b', '\ud800', '\udc00x', '__proto__', '10', '9', ''),
)
const content = fc.letrec<{ any: Content }>(tie => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.maxSafeInteger(),
    fc.constant(-0),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any')),
    fc.dictionary(text, fc.option(tie('any'), { nil: undefined })),
  ),
})).any

/** What a database does: fields in another order, nothing else. */
const shuffled = (of: unknown): unknown => {
  if (Array.isArray(of)) return of.map(shuffled)
  if (typeof of !== 'object' || of === null) return of
  return Object.fromEntries(
    Object.entries(of)
      .toReversed()
      .map(([name, value]) => [name, shuffled(value)]),
  )
}

describe('the canonical form', () => {
  it('is written down, so that another program can make it', () => {
    expect(canonical(row({ b: 1, a: ['å', { '10': null, '9': true }] }))).toBe(
      '["forlaens/journal/1",999,"0197726a-0000-7000-8000-000000000001","2026-06-15T08:30:00.123000Z","2031-06-15",' +
        '"07070707070707070707070707070707","casework",' +
        '{"fields":[["a",["å",{"fields":[["10",null],["9",true]]}]],["b",1]]}]',
    )
  })

  it('is the same after the content has been stored and read back, whatever it held', () => {
    fc.assert(
      fc.property(content, body => {
        const stored = storable(body)
        const back = shuffled(JSON.parse(JSON.stringify(stored))) as Content
        expect(canonical(row(back))).toBe(canonical(row(stored)))
        expect(storable(stored)).toEqual(stored)
      }),
      { numRuns: 500 },
    )
  })

  it('differs where the content differs', () => {
    fc.assert(
      fc.property(content, content, (a, b) => {
        const [first, second] = [storable(a), storable(b)]
        const equal = JSON.stringify(shuffleless(first)) === JSON.stringify(shuffleless(second))
        expect(canonical(row(first)) === canonical(row(second))).toBe(equal)
      }),
      { numRuns: 500 },
    )
  })

  it.each<[string, Partial<Row>]>([
    ['municipality', { municipality: 998 }],
    ['id', { id: '0197726a-0000-7000-8000-000000000002' }],
    ['a microsecond', { at: '2026-06-15T08:30:00.123001Z' }],
    ['the last day', { deleteAfter: '2031-06-14' }],
    ['the salt', { salt: Buffer.alloc(16, 8) }],
    ['the purpose', { purpose: 'door' }],
  ])('differs by %s', (_, other) => {
    expect(canonical({ ...row({ a: 1 }), ...other })).not.toBe(canonical(row({ a: 1 })))
  })

  it('tells an object from a list that looks like one, and text from a number', () => {
    const forms = [{ fields: [['a', 1]] }, { a: 1 }, [['a', 1]], { a: '1' }].map(body => canonical(row(body)))
    expect(new Set(forms).size).toBe(4)
  })
})

/** Fields in order, so that two contents can be compared. */
const shuffleless = (of: unknown): unknown => {
  if (Array.isArray(of)) return ['list', ...of.map(shuffleless)]
  if (typeof of !== 'object' || of === null) return [typeof of, of]
  return [
    'object',
    Object.entries(of)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, shuffleless(value)]),
  ]
}

describe('what can be stored', () => {
  it('is text without NUL and half characters, whole numbers, yes and no, and no absent fields', () => {
    expect(storable({ a: 'x\0y', b: '\ud800', c: undefined, d: [-0, 'å', true, null] })).toStrictEqual({
      a: 'x\ufffdy',
      b: '\ufffd',
      d: [0, 'å', true, null],
    })
  })

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('is not %s', number => {
    expect(() => storable({ number })).toThrow(new RangeError('the journal holds whole numbers only'))
  })
})
