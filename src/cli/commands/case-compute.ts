// `forlaens case compute`: net, running total and payback of one case file.
import { readCaseFile } from '../../documents/case-file.ts'
import { textTable } from '../../documents/text-table.ts'
import { type Computed, computeCase } from '../../investment/compute.ts'
import type { Payback } from '../../investment/payback.ts'
import { formatExact, formatNumber } from '../../language/danish.ts'
import { BadInput, type Message, message, say } from '../../language/message.ts'
import { type Command, exit, printJson, readArguments } from '../command.ts'

const usage = 'forlaens case compute FIL [--json]'

const paybackText = (payback: Payback | null, reason: Message | null): string => {
  if (payback === null) return reason === null ? '' : say(reason)
  const beyond = payback.beyondTable ? ', når de varige linjer fortsætter efter tabellen' : ''
  const named = payback.year === payback.index ? '' : ` (${payback.year})`
  return `år ${payback.index}${named}, regnet i brøkdele ${formatNumber(payback.fractional, 2)}${beyond}`
}

const asText = (computed: Computed): string => {
  const level = computed.priceLevel === null ? 'prisniveau ikke oplyst' : `${computed.priceLevel}-p/l`
  const cells = (row: readonly number[]): string[] => row.map(value => formatExact(value))
  const table = textTable(
    [
      { heading: computed.unit, align: 'left' },
      ...computed.years.map(year => ({ heading: String(year), align: 'right' as const })),
    ],
    [
      ...computed.lines.map(line => [line.label, ...cells(line.amounts)]),
      ['Netto', ...cells(computed.net)],
      ['Netto, løbende sammenlagt', ...cells(computed.cumulative)],
    ],
  )
  return [
    `${computed.title} (${computed.unit}, ${level}; udgift +, gevinst -)`,
    '',
    table,
    '',
    `Tilbagebetaling på service: ${paybackText(computed.payback.service, computed.paybackReason.service)}`,
    `Tilbagebetaling på totaløkonomi: ${paybackText(computed.payback.total, computed.paybackReason.total)}`,
  ].join('\n')
}

const asJson = (computed: Computed): object => {
  const { service, total } = computed.paybackReason
  return {
    ...computed,
    paybackReason: { service: service === null ? null : say(service), total: total === null ? null : say(total) },
  }
}

export const caseCompute: Command = {
  words: ['case', 'compute'],
  usage,
  summary: 'Regner en investeringscase: netto pr. år, løbende sammenlagt og tilbagebetalingstid.',
  run: async (typed, io) => {
    const { values, positionals } = readArguments(typed, usage, { json: { type: 'boolean' } })
    const [file, extra] = positionals
    if (file === undefined) throw new BadInput(message('missing-argument', { usage }))
    if (extra !== undefined) throw new BadInput(message('unknown-option', { given: extra, usage }))
    const read = await readCaseFile(file)
    // What was read otherwise than it stands is said beside the answer, so that the answer stays one JSON object.
    for (const said of [...(read.form?.changes ?? []), ...(read.form?.notes ?? [])]) io.err(`forlaens: ${say(said)}`)
    const computed = computeCase(read.case)
    if (values.json === true) printJson(io, asJson(computed))
    else io.out(asText(computed))
    return exit.done
  },
}
