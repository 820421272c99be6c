// Works out the formulas of a workbook as Excel would: enough of its language for the forms, written apart from what writes them.
type Value = number | string | null

type Range = readonly Value[]

/** What a cell holds: a value, or a formula to be worked out. */
type Cells = (sheet: string, address: string) => { readonly formula?: string | undefined; readonly value: Value }

const tokens = (formula: string): readonly string[] =>
  formula.match(/'(?:[^']|'')+'!|"(?:[^"]|"")*"|\d+(?:\.\d+)?|[A-Z]+\d+|[A-Z]+|<>|<=|>=|[-+*/(),:<>=]/g) ?? []

const columnOf = (letters: string): number => [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0)
const lettersOf = (column: number): string =>
  column === 0 ? '' : lettersOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))

const isError = (value: Value): boolean => value === '#N/A' || value === '#DIV/0!'
const numbersOf = (args: readonly (Value | Range)[]): readonly number[] =>
  args.flat().filter(each => typeof each === 'number')
const one = (value: Value | Range | undefined): Value => (Array.isArray(value) ? (value[0] ?? null) : (value as Value))
const asNumber = (value: Value | Range | undefined): number => {
  const single = one(value)
  return typeof single === 'number' ? single : 0
}

/** Excel rounds half away from nought, on the decimal number one sees. */
const rounded = (value: number, decimals: number): number => {
  const shifted = Math.abs(value) * 10 ** decimals
  const near = Math.round(shifted * (1 + Number.EPSILON))
  return (Math.sign(value) * near) / 10 ** decimals
}

const functions: Readonly<Record<string, (args: readonly (Value | Range)[]) => Value>> = {
  SUM: args => numbersOf(args).reduce((sum, each) => sum + each, 0),
  COUNT: args => numbersOf(args).length,
  MAX: args => Math.max(...numbersOf(args)),
  MIN: args => Math.min(...numbersOf(args)),
  SUMPRODUCT: args => numbersOf(args).reduce((sum, each) => sum + each, 0),
  ROUND: ([value, decimals]) => rounded(asNumber(value), asNumber(decimals)),
  ROUNDUP: ([value]) => (isError(one(value)) ? one(value) : Math.ceil(asNumber(value) - 1e-12)),
  IF: ([asked, yes, no]) => (isError(one(asked)) ? one(asked) : one(asNumber(asked) === 0 ? no : yes)),
  OR: args => Number(args.some(each => asNumber(each) !== 0)),
  AND: args => Number(args.every(each => asNumber(each) !== 0)),
  IFERROR: ([value, otherwise]) => (isError(one(value)) ? one(otherwise) : one(value)),
  MATCH: ([sought, range]) => {
    const at = (Array.isArray(range) ? range : []).indexOf(one(sought))
    return at < 0 ? '#N/A' : at + 1
  },
}

const compare: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
}

/** The value of a formula on a sheet. @throws Error for a word of Excel's that no form uses. */
export const evaluate = (formula: string, sheet: string, cells: Cells): Value => {
  const list = tokens(formula)
  if (list.join('') !== formula.replace(/\s(?=(?:[^'"]*['"][^'"]*['"])*[^'"]*$)/g, ''))
    throw new Error(`read ${formula}`)
  let at = 0
  const valueAt = (on: string, address: string): Value => {
    const cell = cells(on, address)
    return cell.formula === undefined ? cell.value : evaluate(cell.formula, on, cells)
  }
  const reference = (on: string): Value | Range => {
    const first = list[at++] ?? ''
    if (list[at] !== ':') return valueAt(on, first)
    at += 1
    const second = list[at++] ?? ''
    const [, a = '', top = ''] = /^([A-Z]+)(\d+)$/.exec(first) ?? []
    const [, b = '', bottom = ''] = /^([A-Z]+)(\d+)$/.exec(second) ?? []
    const rows = Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, row) => Number(top) + row)
    const columns = Array.from({ length: columnOf(b) - columnOf(a) + 1 }, (_, column) => columnOf(a) + column)
    return rows.flatMap(row => columns.map(column => valueAt(on, `${lettersOf(column)}${row}`)))
  }
  const primary = (): Value | Range => {
    const token = list[at] ?? ''
    if (token === '-') {
      at += 1
      const inner = primary()
      return Array.isArray(inner) ? inner.map(each => -asNumber(each)) : -asNumber(inner)
    }
    if (token === '(') {
      at += 1
      const inner = expression()
      at += 1
      return inner
    }
    if (token.startsWith('"')) {
      at += 1
      return token.slice(1, -1).replaceAll('""', '"')
    }
    if (/^\d/.test(token)) {
      at += 1
      return Number(token)
    }
    if (token.endsWith('!')) {
      at += 1
      return reference(token.slice(1, -2))
    }
    if (/^[A-Z]+\d+$/.test(token)) return reference(sheet)
    const called = functions[token]
    if (called === undefined) throw new Error(`${token} in ${formula}`)
    at += 2
    const args: (Value | Range)[] = []
    while (list[at] !== ')') {
      args.push(expression())
      if (list[at] === ',') at += 1
    }
    at += 1
    return called(args)
  }
  const product = (): Value | Range => {
    let left = primary()
    for (let sign = list[at]; sign === '*' || sign === '/'; sign = list[at]) {
      at += 1
      const right = asNumber(primary())
      left = sign === '/' && right === 0 ? '#DIV/0!' : sign === '*' ? asNumber(left) * right : asNumber(left) / right
    }
    return left
  }
  const sum = (): Value | Range => {
    let left = product()
    for (let sign = list[at]; sign === '+' || sign === '-'; sign = list[at]) {
      at += 1
      const right = asNumber(product())
      left = isError(one(left)) ? left : asNumber(left) + (sign === '+' ? right : -right)
    }
    return left
  }
  const expression = (): Value | Range => {
    const left = sum()
    const sign = list[at] ?? ''
    const asked = compare[sign]
    if (asked === undefined) return left
    at += 1
    const right = sum()
    if (Array.isArray(left)) return left.map(each => Number(asked(asNumber(each), asNumber(right))))
    return isError(one(left)) ? left : Number(asked(asNumber(left), asNumber(right)))
  }
  return one(expression())
}
