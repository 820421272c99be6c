// `forlaens journal verify`: is the journal as it was written, and does it reach at least to a head that was published.
import { formatNumber } from '../../language/danish.ts'
import { BadInput, message, say } from '../../language/message.ts'
import { dayInDenmark } from '../../server/clock.ts'
import { faultSentence } from '../../store/journal/fault.ts'
import { headText } from '../../store/journal/head.ts'
import { type Verdict, verifyJournal } from '../../store/journal/verify.ts'
import { type Command, exit, type Io, printJson, readArguments } from '../command.ts'
import { headsOf, ownMunicipality, withJournal } from '../journal.ts'

const usage = 'forlaens journal verify [--head N:HEX]... [--json]'

const headOf = ({ head }: Verdict): string | null => (head === undefined ? null : headText(head))

const brokenOf = ({ municipality, broken }: Verdict) =>
  broken === undefined ? {} : { broken: { municipality, ...broken, message: faultSentence(broken) } }

const asJson = (verdicts: readonly Verdict[], own: number | undefined) => {
  const sum = (of: (verdict: Verdict) => number): number => verdicts.reduce((total, each) => total + of(each), 0)
  const bad = verdicts.find(each => each.broken !== undefined)
  const mine = verdicts.find(each => each.municipality === own)
  return {
    ok: bad === undefined,
    checked: sum(each => each.checked),
    seals: sum(each => each.seals),
    waiting: sum(each => each.waiting),
    head: mine === undefined ? null : headOf(mine),
    ...(bad === undefined ? {} : brokenOf(bad)),
    journals: verdicts.map(each => ({
      municipality: each.municipality,
      checked: each.checked,
      seals: each.seals,
      waiting: each.waiting,
      head: headOf(each),
      ...brokenOf(each),
    })),
  }
}

const lineOf = (verdict: Verdict): string => {
  const journal = say(message('journal-of', verdict))
  const { broken, checked, seals } = verdict
  if (broken !== undefined) return say(message('journal-broken', { journal, fault: faultSentence(broken) }))
  const head = headOf(verdict) ?? say(message('journal-no-head'))
  return say(message('journal-checked', { journal, checked: formatNumber(checked), seals: formatNumber(seals), head }))
}

const inWords = (verdicts: readonly Verdict[]): string => {
  if (verdicts.length === 0) return say(message('journal-empty'))
  const waiting = verdicts.reduce((total, each) => total + each.waiting, 0)
  const rest = waiting === 0 ? [] : [say(message('journal-waiting', { count: waiting }))]
  return [...verdicts.map(lineOf), ...rest].join('\n')
}

const run = async (typed: readonly string[], io: Io): Promise<number> => {
  const { values, positionals } = readArguments(typed, usage, {
    head: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
  })
  if (positionals[0] !== undefined) throw new BadInput(message('unknown-option', { given: positionals[0], usage }))
  return await withJournal(io, async ({ client, municipalities, key }) => {
    const published = headsOf(io, values.head, municipalities)
    const all = [...new Set([...municipalities, ...published.keys()])].toSorted((a, b) => a - b)
    const checking = { key: await key(), today: dayInDenmark(io.now()) }
    const verdicts: Verdict[] = []
    for (const each of all)
      verdicts.push(await verifyJournal(client, each, { ...checking, published: published.get(each) }))
    const answer = asJson(verdicts, ownMunicipality(io, municipalities))
    if (values.json) printJson(io, answer)
    else io.out(inWords(verdicts))
    return answer.ok ? exit.done : exit.finding
  })
}

/** Checks the journal. */
export const journalVerify: Command = {
  words: ['journal', 'verify'],
  usage,
  summary: say(message('summary-journal-verify')),
  run,
}
