// `forlaens due`: the dates a rule gives from a start, as a table or as JSON.
import { CadenceRule } from '../../casework/cadence.ts'
import { type DueAnswer, due as datesDue } from '../../casework/due.ts'
import { textTable } from '../../documents/text-table.ts'
import { formatDay } from '../../language/danish.ts'
import { addMonths, type Day, parseDay } from '../../language/day.ts'
import { type Moment, parseMoment } from '../../language/deadline.ts'
import { BadInput, message, must, say } from '../../language/message.ts'
import { readRules } from '../../store/rules.ts'
import { type Command, exit, printJson, readArguments } from '../command.ts'

const usage = 'forlaens due --start DATO --rule ID [--until DATO] [--json]'

// Without --until: the months ahead an adviser plans for.
const monthsAhead = 18

/** The command `forlaens due`. `--start` may carry a time (`2026-01-31T14:30`) for rules in clock hours. */
export const due: Command = {
  words: ['due'],
  usage,
  summary: 'Datoer for opfølgning, planer og frister efter en regel; uden --until 18 måneder frem.',
  run: async (typed, io) => {
    const { values, positionals } = readArguments(typed, usage, {
      start: { type: 'string' },
      rule: { type: 'string' },
      until: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    const extra = positionals[0]
    if (extra !== undefined) throw new BadInput(message('unknown-option', { given: extra, usage }))
    if (values.start === undefined || values.rule === undefined)
      throw new BadInput(message('missing-argument', { usage }))
    const rule = cadence(values.rule)
    const start = must(parseMoment(values.start))
    const until = values.until === undefined ? ahead(start) : dayOf(values.until)
    const answer = must(datesDue(rule, { start, until }))
    if (values.json) printJson(io, asJson(rule, start, until, answer))
    else io.out(asText(rule, start, until, answer))
    return exit.done
  },
}

const cadence = (given: string): CadenceRule => {
  const rules = readRules('cadences', CadenceRule)
  const rule = rules.find(each => each.id === given)
  if (rule !== undefined) return rule
  throw new BadInput(message('no-such-cadence', { given, known: rules.map(each => each.id).join(', ') }))
}

/** A start at the end of the calendar has nothing after it; the engine refuses such a year with its own sentence. */
const ahead = (start: Moment): Day => (start.day < '9000' ? addMonths(start.day, monthsAhead) : start.day)

const dayOf = (given: string): Day => {
  const day = parseDay(given)
  if (day === undefined) throw new BadInput(message('no-such-day', { given }))
  return day
}

const asJson = (rule: CadenceRule, start: Moment, until: Day, answer: DueAnswer): object => {
  const { id, title, law, paragraph, source, confidence, validFrom, validTo, note } = rule
  const notice = noticeOf(answer)
  return {
    rule: id,
    title,
    law,
    paragraph,
    source,
    confidence,
    validFrom,
    validTo,
    ...(note === undefined ? {} : { note }),
    ...(notice === '' ? {} : { notice }),
    start: start.time === null ? start.day : `${start.day}T${start.time}`,
    until,
    dates: answer.dates,
  }
}

const noticeOf = (answer: DueAnswer): string => answer.notices.map(say).join(' ')

const asText = (rule: CadenceRule, start: Moment, until: Day, answer: DueAnswer): string => {
  const rows = answer.dates.map(each => [
    each.date === null ? '-' : formatDay(each.date),
    each.time ?? '',
    say(message('due-kind', { kind: each.kind })),
    [each.bound === undefined ? '' : say(message('due-bound', { bound: each.bound })), each.label ?? '']
      .filter(part => part !== '')
      .join(': '),
    each.paragraph ?? '',
    say(message('due-clock', { clock: each.clock })),
    [say(message('confidence-mark', { confidence: each.confidence })), each.reason ?? '']
      .filter(part => part !== '')
      .join('. '),
  ])
  const headings = ['Dato', 'Kl.', 'Slags', 'Hvad', 'Paragraf', 'Regnet fra', 'Bemærk']
  const filled = headings.map((_, at) => rows.some(row => row[at] !== ''))
  const shown = <T>(cells: readonly T[]): T[] => cells.filter((_, at) => filled[at] === true)
  const table = textTable(
    shown(headings).map(heading => ({ heading, align: 'left' as const })),
    rows.map(shown),
  )
  const notice = noticeOf(answer)
  const law = rule.law === 'Program' ? '' : ` (${[rule.law, rule.paragraph].filter(part => part !== null).join(' ')})`
  const at = start.time === null ? '' : ` kl. ${start.time}`
  return [
    `${rule.title}${law}, fra ${formatDay(start.day)}${at} til og med ${formatDay(until)}`,
    '',
    rows.length === 0 ? say(message('no-dates', { until })) : table,
    '',
    `Regel: ${rule.id}. Kilde: ${rule.source}.`,
    ...(rule.note === undefined ? [] : [rule.note]),
    ...(notice === '' ? [] : [notice]),
  ].join('\n')
}
