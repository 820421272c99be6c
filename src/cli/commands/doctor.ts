// `forlaens doctor`: looks the installation over and says, for each thing that is wrong, what to do.
import { BadInput, message, say } from '../../language/message.ts'
import { placesOf } from '../../store/places.ts'
import { type Check, machineChecks } from '../checks.ts'
import { type Command, exit, type Io, printJson, readArguments } from '../command.ts'
import { databaseChecks } from '../database-checks.ts'

const usage = 'forlaens doctor [--json]'

const lines = (checks: readonly Check[]): string[] => {
  const width = Math.max(...checks.map(each => each.what.length))
  return checks.flatMap(({ ok, what, value, advice }) => [
    `${ok ? ' ok ' : 'FEJL'}  ${what.padEnd(width)}  ${value}`,
    ...(advice === undefined ? [] : [`      ${''.padEnd(width)}  ${say(message('mend', { advice }))}`]),
  ])
}

const run = async (typed: readonly string[], io: Io): Promise<number> => {
  const { values, positionals } = readArguments(typed, usage, { json: { type: 'boolean', default: false } })
  if (positionals[0] !== undefined) throw new BadInput(message('unknown-option', { given: positionals[0], usage }))
  const places = placesOf(io.env)
  const { before, after } = await machineChecks(places, io.env)
  const checked = [...before, ...(await databaseChecks(places, io.env, io.now())), ...after]
  const faults = checked.filter(each => !each.ok).length
  if (values.json) printJson(io, { ok: faults === 0, checked })
  else {
    const verdict = faults === 0 ? message('doctor-well') : message('doctor-faults', { count: faults })
    io.out([...lines(checked), '', say(verdict)].join('\n'))
  }
  return faults === 0 ? exit.done : exit.finding
}

/** Looks the installation over. */
export const doctor: Command = { words: ['doctor'], usage, summary: say(message('summary-doctor')), run }
