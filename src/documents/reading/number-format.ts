// A number as a spreadsheet shows it in Denmark: its format code (ECMA-376, 18.8.30) carried out with Danish signs.
import { excelDay } from './excel-day.ts'

/** The formats that have a number instead of a code, as a Danish Excel shows them. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'dd-mm-yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  20: 'hh:mm',
  21: 'hh:mm:ss',
  22: 'dd-mm-yyyy hh:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '#,##0 "kr.";-#,##0 "kr.";"-" "kr."',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '#,##0.00 "kr.";-#,##0.00 "kr.";"-" "kr."',
  45: 'mm:ss',
  47: 'mm:ss',
}

/** The code of a format that has a number of its own; none means as it is. */
export const builtInFormat = (id: number): string => builtIn[id] ?? 'General'

/**
 * What is shown. `value` is the number in the unit it is shown in: a format may leave out thousands or millions. A day has none.
 */
export type Shown = { readonly text: string; readonly value?: number }

const general = (value: number): string => {
  const short = Number(value.toPrecision(11))
  return (Object.is(short, -0) ? '0' : String(short)).replace('.', ',')
}

/** Its parts: what is written as it is, and what stands for digits. */
const pieces =
  /"([^"]*)"|\\(.)|_(.)|\*(.)|\[\$([^\]-]*)[^\]]*\]|\[([^\]]*)\]|(General|Standard)|([#0?][#0?.,]*|[.][#0?]+)|(E[+-]0+)|(%)|([\s\S])/gi

/** The sections of a code: above zero, below, zero, text. */
const sectionsOf = (code: string): readonly string[] => {
  const sections = ['']
  for (const [piece] of code.matchAll(/"[^"]*"|\\.|\[[^\]]*\]|[\s\S]/g))
    if (piece === ';') sections.push('')
    else sections[sections.length - 1] += piece
  return sections
}

/** `[>=1000]` at the beginning of a section, carried out. */
const holds = (section: string, value: number): boolean | undefined => {
  const [, sign, limit] = /\[(<=|>=|<>|=|<|>)\s*(-?[\d.]+)\]/.exec(section) ?? []
  if (sign === undefined) return undefined
  const than = Number(limit)
  const answers: Readonly<Record<string, boolean>> = {
    '<': value < than,
    '<=': value <= than,
    '>': value > than,
    '>=': value >= than,
    '=': value === than,
    '<>': value !== than,
  }
  return answers[sign]
}

/** The section for a value, and the value as that section shows it: the one for what is below zero writes its own minus. */
const chosen = (sections: readonly string[], value: number): readonly [section: string, value: number] => {
  const [first = '', second, third] = sections
  if (holds(first, value) !== undefined) {
    const met = sections.slice(0, 2).find(section => holds(section, value) === true)
    return [met ?? sections.find(section => holds(section, value) === undefined) ?? first, value]
  }
  if (value < 0 && second !== undefined) return [second, -value]
  return value === 0 && third !== undefined ? [third, value] : [first, value]
}

const isDay = (section: string): boolean =>
  /[ymdhs]/i.test(section.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|General|Standard/gi, ''))

const digitsOf = (pattern: string, value: number): string => {
  const [whole = '', decimals = ''] = pattern.replaceAll(',', '').split('.')
  const least = Math.min((decimals.match(/0/g) ?? []).length, 15)
  const text = new Intl.NumberFormat('da-DK', {
    useGrouping: /[#0?],[#0?]/.test(pattern),
    minimumIntegerDigits: Math.min(Math.max((whole.match(/0/g) ?? []).length, 1), 15),
    minimumFractionDigits: least,
    maximumFractionDigits: Math.min(Math.max(decimals.length, least), 15),
  }).format(value)
  // Without a 0 before the point, nothing stands there.
  return whole.includes('0') ? text : text.replace(/^0(?=,|$)/, '')
}

const written = (section: string, value: number): Shown => {
  const parts = [...section.matchAll(pieces)]
  const pattern = parts.map(part => part[8] ?? '').join('')
  const percent = parts.filter(part => part[9 + 1] !== undefined).length
  const thousands = /,+$/.exec(pattern.split('.')[0] ?? '')?.[0].length ?? 0
  const after = /,+$/.exec(pattern)?.[0].length ?? 0
  const unit = value / 1000 ** Math.max(thousands, after)
  const size = Math.abs(unit) * 100 ** percent
  let placed = false
  const digits = (): string => {
    if (placed) return ''
    placed = true
    return parts.some(part => part[9] !== undefined) ? general(size) : digitsOf(pattern.replace(/,+(?=\.|$)/, ''), size)
  }
  const text = parts
    .map(([, quoted, escaped, space, fill, currency, bracket, plain, number, exponent, sign, other]) => {
      if (number !== undefined) return digits()
      if (plain !== undefined) return general(size)
      if (space !== undefined || fill !== undefined) return ' '
      if (bracket !== undefined || exponent !== undefined) return ''
      return quoted ?? escaped ?? currency ?? sign ?? (other === '@' ? general(size) : (other ?? ''))
    })
    .join('')
  const minus = unit < 0 && /[1-9]/.test(text) ? '-' : ''
  return { text: `${minus}${text.trim()}`, value: unit }
}

/** The longest code that is carried out; Excel's own limit is 255. */
const longest = 400

/**
 * The number as `code` shows it. `from1904` is for workbooks whose days count from 1904.
 */
export const shownNumber = (value: number, code: string, from1904 = false): Shown => {
  if (code.length > longest || /^(?:General|Standard|@)?$/i.test(code)) return { text: general(value), value }
  const [section, size] = chosen(sectionsOf(code), value)
  if (isDay(section)) {
    const day = excelDay(value, section, from1904)
    return day === undefined ? { text: general(value), value } : { text: day }
  }
  const shown = written(section, size)
  const below = size === value ? shown.value : -(shown.value ?? 0)
  return below === undefined ? shown : { ...shown, value: below }
}
