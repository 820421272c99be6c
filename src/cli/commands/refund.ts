// `forlaens refund`: what the state pays of an expensive single case, for a year at an even rate or month by month.
import { readHouseholdMonths } from '../../documents/household-months.ts'
import { type TextColumn, textTable } from '../../documents/text-table.ts'
import {
  fullYearRefund,
  type HouseholdRefund,
  householdRefunds,
  isVerified,
  type Refund,
  RefundRule,
  refundRuleOf,
  totalOf,
} from '../../investment/refund.ts'
import { formatDay } from '../../language/danish.ts'
import { addDays, type Day, parseDay, yearOf } from '../../language/day.ts'
import { BadInput, message, must, say } from '../../language/message.ts'
import { formatOre, type Ore, parseOre } from '../../language/money.ts'
import { readRules } from '../../store/rules.ts'
import { type Command, exit, type Io, printJson, readArguments } from '../command.ts'

const usage = 'forlaens refund BELØB --on DATO | forlaens refund --months FIL [--json]'

const inKroner = (amount: Ore): number => amount.ore / 100

const amountsOf = (of: Refund) => ({
  gross: inKroner(of.gross),
  refund: inKroner(of.refund),
  net: inKroner(of.net),
})

const lawOf = (rule: RefundRule): string =>
  rule.paragraph === null ? rule.law.toLowerCase() : `${rule.law.toLowerCase()} ${rule.paragraph}`

/** Where the rules come from and how sure they are; several rules are joined in the order of their years. */
const originOf = (rules: readonly RefundRule[]) => {
  const joined = (of: (rule: RefundRule) => string, by: string): string => [...new Set(rules.map(of))].join(by)
  return {
    law: joined(lawOf, ', '),
    verified: rules.every(isVerified),
    confidence: joined(rule => rule.confidence, ', '),
    source: joined(rule => rule.source, '; '),
    note: rules.flatMap(rule => rule.note ?? []).join(' ') || null,
    validFrom: rules.at(0)?.validFrom ?? null,
    validTo: rules.at(-1)?.validTo ?? null,
  }
}

/** The rule a number rests on, a remark where its limits were not read in a source, and the rule's own note. */
const rulesInWords = (rule: RefundRule): string[] => {
  const { id, source, confidence, note } = rule
  const from = formatDay(rule.validFrom)
  const to = formatDay(addDays(rule.validTo, -1))
  const used = say(message('refund-rule-used', { id, law: lawOf(rule), from, to, source }))
  const remark = isVerified(rule) || confidence === 'read' ? [] : [say(message(`refund-rule-${confidence}`, { id }))]
  const about = note === undefined ? [] : [say(message('refund-rule-note', { id, note }))]
  return [used, ...remark, ...about]
}

const right = (heading: string): TextColumn => ({ heading, align: 'right' })
const left = (heading: string): TextColumn => ({ heading, align: 'left' })
const cellsOf = (of: Refund): string[] => [formatOre(of.gross), formatOre(of.refund), formatOre(of.net)]
const amountColumns = [right('Udgift, kr.'), right('Refusion, kr.'), right('Netto, kr.')]

const printFullYear = (io: Io, answer: Refund, rule: RefundRule): void =>
  io.out(
    [
      say(message('refund-heading')),
      '',
      textTable(amountColumns, [cellsOf(answer)]),
      '',
      say(message('refund-full-year')),
      ...rulesInWords(rule),
    ].join('\n'),
  )

const printMonths = (
  io: Io,
  households: readonly HouseholdRefund[],
  total: Refund,
  rules: readonly RefundRule[],
): void =>
  io.out(
    [
      say(message('refund-heading')),
      '',
      textTable(
        [left('Husstand'), left('År'), ...amountColumns, left('Regel')],
        [
          ...households.map(each => [each.household, `${each.year}`, ...cellsOf(each), each.rule]),
          ['I alt', '', ...cellsOf(total), ''],
        ],
      ),
      '',
      say(message('refund-by-months')),
      say(message('refund-assumes')),
      ...rules.flatMap(rulesInWords),
    ].join('\n'),
  )

const fullYear = (io: Io, json: boolean, given: string, on: Day, rules: readonly RefundRule[]): void => {
  const amount = must(parseOre(given, null))
  if (amount.ore < 0) throw new BadInput(message('amount-below-zero'))
  const rule = must(refundRuleOf(yearOf(on), rules))
  const answer = must(fullYearRefund(amount, rule))
  if (json) printJson(io, { rule: rule.id, basis: 'full-year', unit: 'kr.', ...amountsOf(answer), ...originOf([rule]) })
  else printFullYear(io, answer, rule)
}

const byMonths = async (io: Io, json: boolean, file: string, rules: readonly RefundRule[]): Promise<void> => {
  const households = must(householdRefunds(await readHouseholdMonths(file), rules))
  const total = must(totalOf(households))
  const used = rules
    .filter(rule => households.some(each => each.rule === rule.id))
    .toSorted((a, b) => yearOf(a.validFrom) - yearOf(b.validFrom))
  if (!json) {
    printMonths(io, households, total, used)
    return
  }
  printJson(io, {
    rule: used.map(rule => rule.id).join(', '),
    basis: 'months',
    unit: 'kr.',
    ...amountsOf(total),
    ...originOf(used),
    households: households.map(each => ({
      household: each.household,
      year: each.year,
      rule: each.rule,
      ...amountsOf(each),
    })),
  })
}

const dayOf = (given: string): Day => {
  const on = parseDay(given)
  if (on === undefined) throw new BadInput(message('no-such-day', { given }))
  return on
}

/** `forlaens refund AMOUNT --on DATE` (a full year at an even rate) and `forlaens refund --months FILE`. */
export const refund: Command = {
  words: ['refund'],
  usage,
  summary:
    'Statsrefusion i særligt dyre enkeltsager: et helt år med jævnt forbrug, eller måned for måned pr. husstand.',
  run: async (typed, io) => {
    // "-500" would be read as options; it is an amount, and a wrong one.
    if (typed.some(each => /^-\d/.test(each))) throw new BadInput(message('amount-below-zero'))
    const { values, positionals } = readArguments(typed, usage, {
      on: { type: 'string' },
      months: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    const [amount, ...more] = positionals
    const { on, months, json } = values
    const rules = readRules('refunds', RefundRule)
    if (amount !== undefined && on !== undefined && months === undefined && more.length === 0) {
      fullYear(io, json, amount, dayOf(on), rules)
    } else if (months !== undefined && amount === undefined && on === undefined) {
      await byMonths(io, json, months, rules)
    } else {
      throw new BadInput(message('missing-argument', { usage }))
    }
    return exit.done
  },
}
