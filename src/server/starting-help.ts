// Starting help in one piece: the help it takes the place of ends, its decision and consents are written, and it begins.
import { partOfList } from '../access/part-of-list.ts'
import { decideWriting } from '../access/writing-spell.ts'
import type { Help } from '../casework/facts/help.ts'
import type { FactGiven } from '../casework/given.ts'
import type { EndGiven, StartGiven } from '../casework/given-help.ts'
import type { SpellGiven } from '../casework/given-spell.ts'
import { checkWriting, type Written } from '../casework/help-writing.ts'
import { spellFaults } from '../casework/spell-writing.ts'
import { message, say } from '../language/message.ts'
import { recordFact } from '../store/case-fact.ts'
import { factsOfHelp, givenAsSpell, helpAsSpell } from '../store/spells-of-case.ts'
import { newId } from '../store/uuid.ts'
import { askerOf, type ChildAsked, insist } from './deciding.ts'
import { faultOf } from './fact-checks.ts'
import { caseOf, checkChange, helpIn, writingIn } from './help-checks.ts'
import { notFound, Refusal } from './refusal.ts'
import type { Asked } from './serve.ts'
import { admitToSpell, refuseFaults, writeSpell, writeVersion } from './spell-changes.ts'

type Change = { readonly entity: string; readonly id: string; readonly from: number | null; readonly to: number }

export type Started = {
  readonly help: Help
  readonly decision: string | null
  readonly ended: readonly { readonly id: string; readonly version: number }[]
  readonly written: Written
  readonly changes: readonly Change[]
}

/** Help with how it ended on the day. What is told of how a stay ended is a placement's, an outcome a measure's. */
const endedOn = (stood: Help, { ended, outcome }: EndGiven, day: Help['period']['from']): Help => {
  const period = { from: stood.period.from, to: day }
  return stood.kind === 'placement'
    ? { ...stood, period, ended: ended ?? stood.ended }
    : { ...stood, period, outcome: outcome ?? stood.outcome }
}

/** Ends one that runs. @throws Refusal where it is not there, not the asker's to change, wrong, or somebody was first. */
const endOne = async (asked: Asked, child: ChildAsked, id: string, given: EndGiven, to: Help): Promise<Change> => {
  const before = await admitToSpell(asked, child, id, given.help)
  const stood = helpIn(before)
  if (stood === undefined || before.withdrawn) throw notFound()
  if (stood.period.to !== null && stood.period.to < to.period.from)
    refuseFaults('ends', [{ field: 'help', why: message('help-already-over') }])
  const ends = endedOn(stood, given, to.period.from)
  refuseFaults('ends', (await checkChange(asked, id, stood, ends)).faults)
  const correction = { period: ends.period, facts: { ...before.facts, ...factsOfHelp(ends) } }
  const reason = say(message('help-replaced'))
  const version = await writeVersion(asked, before, given.version, correction, reason, 'ends')
  return { entity: 'spell', id: before.id, from: before.version, to: version }
}

/** Writes the decision; null where there is none. @throws Refusal with what is wrong with it. */
const decide = async (asked: Asked, child: string, decision: StartGiven['decision']): Promise<string | null> => {
  if (decision === null) return null
  const given: FactGiven = { list: 'decisions', fact: decision }
  const id = newId(asked.house.clock.now())
  const fault = await faultOf(asked, child, await caseOf(asked, child), given, id)
  if (fault !== undefined) throw new Refusal(400, fault, { decision: say(fault) })
  const { person: by } = askerOf(asked)
  const fact = { id, child, list: given.list, body: given.fact }
  await recordFact(asked.inside, asked.house.municipality.code, fact, { by, reason: null })
  return id
}

/** Writes a consent to the decision, or to the help itself. */
const consentTo = async (
  asked: Asked,
  child: string,
  about: string,
  sent: StartGiven['consents'][number],
): Promise<Change> => {
  const given: SpellGiven = { kind: 'consent', ...sent, about }
  const around = { facts: await caseOf(asked, child), today: asked.today, districts: [], nameOf: () => '' }
  refuseFaults('consents', spellFaults(given, around))
  const id = newId(asked.house.clock.now())
  await writeSpell(asked, givenAsSpell(id, child, given), 'consents')
  return { entity: 'spell', id, from: null, to: 1 }
}

/**
 * Writes all of it, in the order it rests on each other.
 * @throws Refusal with the first thing that is wrong; then nothing of it is written.
 */
export const startHelp = async (asked: Asked, child: ChildAsked, id: string, sent: StartGiven): Promise<Started> => {
  const ends: Change[] = []
  const newHelp: Help = { ...sent.help, id: newId(asked.house.clock.now()) }
  for (const each of sent.ends) ends.push(await endOne(asked, child, id, each, newHelp))
  if (sent.decision !== null) insist(asked, child.may('change', partOfList.decisions))
  const decision = await decide(asked, id, sent.decision)
  const help: Help = { ...newHelp, decision: decision ?? newHelp.decision }
  const check = async (): Promise<Written> => checkWriting(help, null, await writingIn(asked, await caseOf(asked, id)))
  refuseFaults('help', (await check()).faults)
  await writeSpell(asked, helpAsSpell(id, help), 'help.period')
  const consents: Change[] = []
  if (sent.consents.length > 0) insist(asked, decideWriting('consent', child.may))
  for (const each of sent.consents) consents.push(await consentTo(asked, id, decision ?? help.id, each))
  return {
    help,
    decision,
    ended: ends.map(each => ({ id: each.id, version: each.to })),
    written: await check(),
    changes: [
      ...ends,
      ...(decision === null ? [] : [{ entity: 'decisions', id: decision, from: null, to: 1 }]),
      { entity: 'spell', id: help.id, from: null, to: 1 },
      ...consents,
    ],
  }
}
