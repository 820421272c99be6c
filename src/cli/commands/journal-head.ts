// `forlaens journal head`: what to keep outside the database, so that a journal that was cut short can be told.
import { BadInput, message, say } from '../../language/message.ts'
import { headText, publishedHead, type Standing } from '../../store/journal/head.ts'
import { type Command, exit, type Io, printJson, readArguments } from '../command.ts'
import { ownMunicipality, withJournal } from '../journal.ts'

const usage = 'forlaens journal head [--json]'

const headOf = ({ head }: Standing): string | null => (head === undefined ? null : headText(head))

const lineOf = (standing: Standing): string =>
  say(
    message('journal-head-line', {
      journal: say(message('journal-of', standing)),
      head: headOf(standing) ?? say(message('journal-no-head')),
    }),
  )

const run = async (typed: readonly string[], io: Io): Promise<number> => {
  const { values, positionals } = readArguments(typed, usage, { json: { type: 'boolean', default: false } })
  if (positionals[0] !== undefined) throw new BadInput(message('unknown-option', { given: positionals[0], usage }))
  return await withJournal(io, async ({ client, municipalities }) => {
    const standings: Standing[] = []
    for (const each of municipalities) standings.push(await publishedHead(client, each))
    const own = ownMunicipality(io, municipalities)
    const mine = standings.find(each => each.municipality === own)
    if (values.json) {
      printJson(io, {
        head: mine === undefined ? null : headOf(mine),
        journals: standings.map(each => ({
          municipality: each.municipality,
          head: headOf(each),
          waiting: each.unsealed,
          oldestWaiting: each.oldest ?? null,
        })),
      })
    } else io.out(standings.length === 0 ? say(message('journal-empty')) : standings.map(lineOf).join('\n'))
    return exit.done
  })
}

/** Shows the head. */
export const journalHead: Command = {
  words: ['journal', 'head'],
  usage,
  summary: say(message('summary-journal-head')),
  run,
}
