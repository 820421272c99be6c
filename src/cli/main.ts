// The `forlaens` command: finds the command that was typed, runs it, and turns what went wrong into one line.
import { BadInput, message, say } from '../language/message.ts'
import { type Command, exit, type Io } from './command.ts'
import { commands } from './commands.ts'

const help = (all: readonly Command[]): string =>
  [
    'Forlæns: plan, arbejde og bevis i samme hus.',
    '',
    'Brug: forlaens <kommando> [...] [--json]',
    '',
    ...all.map(command => `  ${command.usage}\n      ${command.summary}`),
    '',
    'Afslutning: 0 færdig, 1 mindst ét fund er en fejl, 2 noget skal rettes i det skrevne.',
  ].join('\n')

const find = (typed: readonly string[]): Command | undefined =>
  commands.find(command => command.words.every((word, at) => typed[at] === word))

/** Runs what was typed and answers the exit code. A fault of our own is thrown on, for `start.ts` to report. */
export const main = async (typed: readonly string[], io: Io): Promise<number> => {
  if (typed.length === 0 || typed[0] === '--help' || typed[0] === 'help') {
    io.out(help(commands))
    return exit.done
  }
  const command = find(typed)
  if (command === undefined) {
    const known = commands.map(each => each.words.join(' ')).join(', ')
    io.err(`forlaens: ${say(message('no-such-command', { given: typed.slice(0, 2).join(' '), known }))}`)
    return exit.badInput
  }
  const rest = typed.slice(command.words.length)
  if (rest.includes('--help')) {
    io.out(`${command.usage}\n${command.summary}`)
    return exit.done
  }
  try {
    return await command.run(rest, io)
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    io.err(`forlaens: ${error.message}`)
    return exit.badInput
  }
}
