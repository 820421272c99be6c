// YAML that remembers its lines, and refuses with a line what it would quietly read as something else.
import { describe, expect, it } from 'vitest'
import { BadInput } from '../language/message.ts'
import { parseYaml } from './yaml-source.ts'

const refusal = (text: string): string => {
  try {
    parseYaml(text, 'a.yaml')
  } catch (error) {
    if (error instanceof BadInput) return error.message
    throw error
  }
  return 'read'
}

describe('a YAML text', () => {
  const source = parseYaml('a: 1\nlist:\n  - x: 1\n    y: [1, 2,\n      3]\n  - z\n', 'a.yaml')

  it('is its plain value', () => {
    expect(source.value).toEqual({ a: 1, list: [{ x: 1, y: [1, 2, 3] }, 'z'] })
  })

  it('knows the line of everything in it', () => {
    expect(
      [['a'], ['list'], ['list', 0], ['list', 0, 'y'], ['list', 0, 'y', 2], ['list', 1]].map(source.lineOf),
    ).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('gives what is missing the line of what is around it', () => {
    expect([['list', 0, 'q'], ['list', 9], ['list', 0, 'y', 9], ['a', 'b'], []].map(source.lineOf)).toEqual([
      3, 2, 4, 1, 1,
    ])
    expect(parseYaml('', 'a.yaml').lineOf(['x', 0])).toBe(1)
    expect(parseYaml('a:\nb: 1', 'a.yaml').lineOf(['a', 'c', 'd'])).toBe(1)
  })

  it('tells every key with its line', () => {
    expect(source.keys).toEqual([
      { key: 'a', line: 1 },
      { key: 'list', line: 2 },
      { key: 'x', line: 3 },
      { key: 'y', line: 4 },
    ])
  })

  it('may have Windows line ends, comments, one document mark and anchors', () => {
    const text = '# note\r\n---\r\na: &row [1, 2]\r\nb: *row\r\n'
    const windows = parseYaml(text, 'a.yaml')
    expect(windows.value).toEqual({ a: [1, 2], b: [1, 2] })
    expect(windows.lineOf(['b'])).toBe(4)
  })

  it('may use real decimals and numbers in text', () => {
    expect(parseYaml('[7.5, 0.125, 1400, 1.4000, -0.5, "1.400", 1.25e3]', 'a.yaml').value).toEqual([
      7.5,
      0.125,
      1400,
      1.4,
      -0.5,
      '1.400',
      1250,
    ])
  })
})

const bad = (line: number, reason: string) => `a.yaml, linje ${line}: filen er ikke gyldig YAML (${reason}).`

describe('text that is no YAML is refused with its line:', () => {
  it.each([
    [
      'a quotation mark left open',
      'a: "x\nb: 1\n',
      bad(3, 'der mangler et tegn, fx et kolon, et anførselstegn eller en parentes'),
    ],
    [
      'a bracket left open',
      'a: 1\nb: [1, 2\nc: 3',
      bad(3, 'indrykningen passer ikke, eller en kantet parentes er ikke lukket'),
    ],
    ['a tabulator', 'a:\n\t- 1', bad(2, 'indrykning skal være mellemrum, ikke tabulator')],
    [
      'a colon in a text',
      'a: 1\nb: siger: nej',
      bad(2, 'et kolon for meget, eller noget er rykket for langt ind; sæt en tekst med kolon i anførselstegn'),
    ],
    [
      'a missing colon',
      'a: 1\nb\nc: 2',
      bad(2, 'der mangler et tegn, fx et kolon, et anførselstegn eller en parentes'),
    ],
    [
      'a text over two lines before a colon',
      'a\n b: 1',
      bad(1, 'der mangler et kolon, eller en tekst med kolon skal i anførselstegn'),
    ],
    ['a stray bracket', 'a: 1\nb: ]', bad(2, 'et uventet tegn, eller indrykningen passer ikke')],
    ['an at sign', 'a: 1\nb: @c', bad(2, 'en tekst, der begynder med et særligt tegn, skal i anførselstegn')],
    ['a backslash', 'a: "\\q"', bad(1, 'omvendt skråstreg i en tekst i anførselstegn')],
    ['two documents', 'a: 1\n---\nb: 2', bad(2, 'filen har flere dokumenter (---)')],
    ['two anchors', '&a &b', bad(1, 'en skrivefejl')],
  ])('%s', (_, text, expected) => {
    expect(refusal(text)).toBe(expected)
  })

  it('a field that stands twice, in any depth', () => {
    expect(refusal('a: 1\nb: 2\na: 3')).toBe(
      'a.yaml, linje 3, feltet a: filen er ikke gyldig YAML (det samme felt står to gange).',
    )
    expect(refusal('x:\n  - b: 2\n    b: 3')).toContain('linje 3, feltet b:')
    expect(refusal('- a: 1\n- a: 2')).toBe('read')
  })

  it('a reference without an aim, and references that multiply', () => {
    expect(refusal('a: *nowhere')).toBe('a.yaml: filen er ikke gyldig YAML (en henvisning (*) uden mål).')
    const bomb = ['a: &a [1,1,1,1,1,1,1,1,1]']
    for (const [at, name] of [...'bcdefghi'].entries())
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`)}]`)
    expect(refusal(bomb.join('\n'))).toBe('a.yaml: filen er ikke gyldig YAML (for mange henvisninger (*)).')
  })
})

describe('a number with a thousands point', () => {
  it('is refused with its field, because YAML would read a decimal', () => {
    expect(refusal('lines:\n  - amounts: [1400, -1.400]\n')).toBe(
      'a.yaml, linje 2, feltet lines[0].amounts[1]: -1.400 læses som et decimaltal. Skriv -1400 uden punktum, hvis det er tusinder, eller -1.4000, hvis det er decimaler.',
    )
    expect(refusal('12.000')).toContain('a.yaml, linje 1: 12.000 læses')
  })
})

describe('what no person wrote is refused before it is parsed:', () => {
  const deep = 'for mange niveauer inde i hinanden'
  it.each([
    ['brackets in brackets', `a: 1\nb: ${'['.repeat(9000)}`, bad(2, deep)],
    ['closed ones too', `a: ${'['.repeat(101)}${']'.repeat(101)}`, bad(1, deep)],
    ['braces over many lines', '{a:\n'.repeat(200), bad(101, deep)],
    ['lists in lists', '- '.repeat(300), bad(1, deep)],
    ['indents in indents', Array.from({ length: 900 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), bad(402, deep)],
    ['a line without end', 'x'.repeat(100_001), bad(1, 'linjen har over 100.000 tegn')],
    ['marks upon marks', `a: 1\nb: ${'! '.repeat(500)}${'&a '.repeat(501)}`, bad(2, 'for mange mærker (!, & eller *)')],
    ['lines without end', 'a\n'.repeat(20_001), bad(20_001, 'filen har over 20.000 linjer')],
  ])('%s', (_, text, expected) => {
    expect(refusal(text)).toBe(expected)
  })

  it('but a hundred levels, and brackets that close again, are read', () => {
    expect(refusal(`a: ${'['.repeat(99)}${']'.repeat(99)}`)).toBe('read')
    expect(refusal('- [1, 2]\n'.repeat(500))).toBe('read')
    expect(refusal('- Børn & Unge!\n'.repeat(999))).toBe('read')
    expect(refusal('- Hvad!*&\n'.repeat(2000))).toBe('read')
  })
})
