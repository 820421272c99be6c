// What a form computes for the whole case: net, running total, what lasts after the table, and when it is paid home.
import { runningTotal } from '../../investment/book.ts'
import type { Line } from '../../investment/case.ts'
import { paybackOf } from '../../investment/payback.ts'
import type { Plan } from './case-plan.ts'
import { decimalsOf, type EconomyStyle, inSign, printedNet, sidesOf, sumsOf } from './economy-table.ts'
import type { FormCell, FormRow, Formula } from './form.ts'
import { words } from './form-words.ts'
import { flagFormula, paybackFormula, runningFormula, sumFormula } from './formulas.ts'
import { textCell } from './written.ts'

type Measure = 'total' | 'service'

const rowId = (of: Measure, what: string): string => `=${of}:${what}`

/** A row of numbers computed for the whole; its label stands first. */
const numbers = (
  id: string,
  kind: FormRow['kind'],
  label: string,
  style: EconomyStyle,
  values: readonly number[],
  formula: Formula,
): FormRow => ({
  id,
  key: '',
  kind,
  cells: [
    textCell(label),
    ...(style.areas ? [textCell('')] : []),
    ...values.map((value): FormCell => ({ kind: 'number', value, formula })),
  ],
})

/** A row with one answer for all years. */
const answer = (id: string, label: string, value: number | string, formula: Formula): FormRow => ({
  id,
  key: '',
  kind: 'answer',
  cells: [
    textCell(label),
    typeof value === 'number' ? { kind: 'number', value, formula } : { kind: 'text', text: value, formula },
  ],
})

const reasons: Readonly<Record<string, string>> = {
  'payback-nothing': words.nothing,
  'payback-no-lasting-gain': words.never,
  'payback-too-late': words.late,
}

/** Net, running total and the answers on some of the lines. `net` is the row that has the net already, where one has. */
const measured = (
  plan: Plan,
  style: EconomyStyle,
  of: Measure,
  lines: readonly Line[],
  printed: string | undefined,
) => {
  const { years, sign } = plan.of
  const decimals = decimalsOf(plan.of)
  const sums = sumsOf(plan, lines)
  const lasting = lines.filter(line => line.timing === 'lasting')
  const last = years.length - 1
  const after = lasting.reduce((sum, line) => sum + (plan.book.rows.get(line.id)?.[last] ?? 0), 0)
  const { payback, reason } = paybackOf(years, sums, after)
  const shown = (row: readonly number[]): readonly number[] => row.map(ore => inSign(plan.of, ore, sign))
  const ids = {
    net: printed ?? rowId(of, 'net'),
    cumulative: rowId(of, 'cumulative'),
    flag: rowId(of, 'flag'),
    after: rowId(of, 'after'),
  }
  const turned = sign === 'gain-positive'
  const asked = { ...ids, years: years.length, turned }
  const total = of === 'total'
  const { computed } = words
  return {
    rows: [
      ...(printed === undefined
        ? [
            numbers(
              ids.net,
              total ? 'net' : 'computed',
              total ? computed.net(sign) : computed.serviceNet,
              style,
              shown(sums),
              sumFormula({ ...sidesOf(plan.of, lines), decimals }),
            ),
          ]
        : []),
      numbers(
        ids.cumulative,
        'computed',
        total ? computed.cumulative : computed.serviceCumulative,
        style,
        shown(runningTotal(sums)),
        runningFormula(ids.net, decimals),
      ),
    ],
    after: answer(ids.after, computed.after, inSign(plan.of, after, sign), address =>
      sumFormula({ ...sidesOf(plan.of, lasting), decimals })(address, last),
    ),
    /** The same where the row is only there for a formula: its value stands in the column of the first year. */
    hiddenAfter: numbers(ids.after, 'helper', computed.serviceAfter, style, [inSign(plan.of, after, sign)], address =>
      sumFormula({ ...sidesOf(plan.of, lasting), decimals })(address, last),
    ),
    payback: (label: string): FormRow =>
      answer(
        rowId(of, 'payback'),
        label,
        payback?.index ?? (reason === null ? words.never : (reasons[reason.code] ?? words.never)),
        paybackFormula(asked),
      ),
    flag: numbers(
      ids.flag,
      'helper',
      total ? computed.flag : computed.serviceFlag,
      style,
      flags(sums),
      flagFormula(asked),
    ),
  }
}

/** As the workbook's row of flags has it. */
const flags = (net: readonly number[]): readonly number[] => {
  const running = runningTotal(net)
  const ever = running.some(each => each > 0)
  let above = false
  return running.map((each, year) => {
    above ||= each > 0
    return ever ? Number(above && each <= 0) : Number((net[year] ?? 0) < 0)
  })
}

/** The rows at the foot of the last table that counts. */
export const wholeRows = (plan: Plan, style: EconomyStyle): readonly FormRow[] => {
  const { counted } = plan.book
  const service = counted.filter(line => line.area === 'service')
  const total = measured(plan, style, 'total', counted, printedNet(plan)?.id)
  const { computed } = words
  if (service.length === counted.length) {
    // Where everything is service, the service payback is the same question.
    const same: FormRow = { ...total.payback(computed.service), id: rowId('service', 'payback') }
    return [...total.rows, total.after, same, total.payback(computed.total), total.flag]
  }
  const own = measured(plan, style, 'service', service, undefined)
  return [
    ...total.rows,
    ...own.rows,
    total.after,
    own.payback(computed.service),
    total.payback(computed.total),
    total.flag,
    own.hiddenAfter,
    own.flag,
  ]
}
