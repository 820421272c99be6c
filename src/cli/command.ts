// What a command is: its words, its usage line and what it does with what was typed.
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { BadInput, message } from '../language/message.ts'

/**
 * Exit codes of every command: done, at least one finding is an error, input a person can put right, and a fault of our
 * own (70, as sysexits.h has it), so that a script never takes a crash for a finding.
 */
export const exit = { done: 0, finding: 1, badInput: 2, ownFault: 70 } as const

/** The outside world of a command, passed in so that a test can stand in its place. */
export type Io = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => Date
}

/** One command. `words` is what is typed after `forlaens`, e.g. `['case', 'audit']`. */
export type Command = {
  readonly words: readonly string[]
  readonly usage: string
  readonly summary: string
  readonly run: (typed: readonly string[], io: Io) => Promise<number>
}

/**
 * The options and plain arguments of a command line.
 * @throws BadInput where an option is unknown or lacks its value, with the usage line.
 */
export const readArguments = <const Options extends ParseArgsOptionsConfig>(
  typed: readonly string[],
  usage: string,
  options: Options,
) => {
  try {
    return parseArgs({ args: [...typed], options, allowPositionals: true, strict: true })
  } catch (error) {
    const given = error instanceof Error ? (/'([^']*)'/.exec(error.message)?.[1] ?? typed.join(' ')) : typed.join(' ')
    throw new BadInput(message('unknown-option', { given, usage }))
  }
}

/** One JSON object on one or more lines, as `--json` promises. */
export const printJson = (io: Io, answer: object): void => io.out(JSON.stringify(answer, null, 2))
