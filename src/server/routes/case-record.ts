// A child's case: the picture on a day, what is due, the story of what was written down, and writing facts down.
import { isDeepStrictEqual } from 'node:util'
import type { FastifyInstance } from 'fastify'
import { partOfList } from '../../access/part-of-list.ts'
import { partOfSpell } from '../../access/part-of-spell.ts'
import type { Part } from '../../access/subject.ts'
import { MaybeText } from '../../casework/facts/dated.ts'
import { FactGiven } from '../../casework/given.ts'
import { dueOf, pictureOf } from '../../casework/picture.ts'
import { caseRecord } from '../../contract/case-record.ts'
import { message, say } from '../../language/message.ts'
import { aloneWithCases } from '../../store/alone.ts'
import { type FactVersion, factNow, factVersions, recordFact, supersedeFact } from '../../store/case-fact.ts'
import { readCases } from '../../store/case-facts.ts'
import { namesOf, officeNamesOf } from '../../store/children.ts'
import { familyOf } from '../../store/family.ts'
import { readServices } from '../../store/services.ts'
import { spellVersions } from '../../store/spell.ts'
import { newId } from '../../store/uuid.ts'
import { answeredAsOf, asOf, caseAsOf } from '../as-of.ts'
import { dueAnswer, namedIn, pictureAnswer, withoutPlaces } from '../case-view.ts'
import { openedBy, seesCase } from '../child-view.ts'
import { dayInDenmark } from '../clock.ts'
import { admitToChild, askerOf, type Candidate, type ChildAsked, candidates, emergencyIn, insist } from '../deciding.ts'
import { faultOf, refuseFaults, writtenAs } from '../fact-checks.ts'
import { shownNames } from '../family-names.ts'
import type { House } from '../house.ts'
import { notFound, Refusal } from '../refusal.ts'
import { type Asked, serve } from '../serve.ts'
import { maskedHere } from '../spell-changes.ts'

/** The whole case, or as if there were none: without one of its parts it would be wrong without saying so. */
export const admitToCase = async (asked: Asked, id: string): Promise<ChildAsked> => {
  const child = await admitToChild(asked, id, 'read-child', 'social')
  if (!seesCase(child)) throw notFound()
  asked.note({ decision: emergencyIn(openedBy(child)) ?? child.decision })
  return child
}

/** Writes the fact for a sibling, where it may be; else why not. */
const shareWith = async (
  asked: Asked,
  sibling: string,
  of: Candidate | undefined,
  given: FactGiven,
): Promise<{ readonly id: string } | { readonly refused: string }> => {
  const decision = of?.may('change', writtenAs(given.list))
  if (decision?.allowed !== true) return { refused: say(message('not-found-or-refused')) }
  const known = (await readCases(asked.inside, [sibling], 'infinity')).get(sibling)
  const id = newId(asked.house.clock.now())
  const fault = known === undefined ? undefined : await faultOf(asked, sibling, known.facts, given, id)
  if (fault !== undefined) return { refused: say(fault) }
  const { person: by } = askerOf(asked)
  const written = { id, child: sibling, list: given.list, body: given.fact }
  await recordFact(asked.inside, asked.house.municipality.code, written, { by, reason: null })
  return { id }
}

/** What was hidden from whoever sent the fact is kept as it stands. */
const withHiddenPlace = (sent: FactGiven, { body: { livesWhere, place, what } }: FactVersion): FactGiven => {
  switch (sent.list) {
    case 'aftercare':
      return sent.fact.livesWhere === null
        ? { ...sent, fact: { ...sent.fact, livesWhere: MaybeText.parse(livesWhere) } }
        : sent
    case 'followUps':
      return sent.fact.place === null ? { ...sent, fact: { ...sent.fact, place: MaybeText.parse(place) } } : sent
    case 'networkMeetings':
      return sent.fact.place === null ? { ...sent, fact: { ...sent.fact, place: MaybeText.parse(place) } } : sent
    case 'waysDown':
      return sent.fact.what === say(message('protected-place'))
        ? { ...sent, fact: { ...sent.fact, what: MaybeText.parse(what) ?? sent.fact.what } }
        : sent
    default:
      return sent
  }
}

/** 409: who was first, when and why, beside what was sent. */
const conflict = async (asked: Asked, before: FactVersion, reason: string): Promise<Refusal> => {
  const now = (await factNow(asked.inside, before.child, before.id)) ?? before
  const names = await namesOf(asked.inside, [now.by])
  const theirs = say(
    message('fact-version', {
      version: now.version,
      by: names.get(now.by) ?? null,
      on: dayInDenmark(new Date(now.knownFrom)),
      reason: now.reason,
    }),
  )
  return new Refusal(409, message('fact-conflict'), undefined, { theirs, yours: reason, version: now.version })
}

/** The picture, the due list, the story, and facts. */
export const caseRecordRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(caseRecord.read)(async ({ params, query }, asked) => {
    await admitToCase(asked, params.child)
    const at = await asOf(asked, query)
    const known = await caseAsOf(asked, params.child, at)
    const picture = pictureOf(known.facts, at.now, {
      rules: at.rules,
      municipality: house.municipality.code,
      services: await readServices(asked.inside),
    })
    const masked = await maskedHere(asked, params.child)
    const named = await officeNamesOf(asked.inside, namedIn(known.facts, masked))
    const family = await familyOf(asked.inside, params.child)
    const names = new Map([...named, ...(await shownNames(asked, family))])
    const facts = masked ? withoutPlaces(known.facts) : known.facts
    return { ...answeredAsOf(params.child, at), ...pictureAnswer({ ...known, facts }, picture, names) }
  })

  of(caseRecord.due)(async ({ params, query }, asked) => {
    await admitToCase(asked, params.child)
    const at = await asOf(asked, query)
    const { facts } = await caseAsOf(asked, params.child, at)
    return {
      ...answeredAsOf(params.child, at),
      due: dueAnswer(dueOf(facts, at.now, at.rules, house.municipality.code)),
    }
  })

  of(caseRecord.story)(async ({ params }, asked) => {
    const child = await admitToChild(asked, params.child, 'read-child', 'social')
    if (child.known === undefined) throw notFound()
    asked.note({ decision: emergencyIn(openedBy(child)) ?? child.decision })
    const may = (part: Part): boolean => child.may('read-child', part).allowed
    const facts = (await factVersions(asked.inside, params.child)).filter(({ list }) => may(partOfList[list]))
    const spells = (await spellVersions(asked.inside, params.child)).filter(({ kind }) => may(partOfSpell[kind]))
    const all = [...facts, ...spells.map(each => ({ ...each, list: each.kind }))]
    const names = await namesOf(asked.inside, [...new Set(all.map(each => each.by))])
    const entries = all.map(({ knownFrom, list, id, version, by, reason, withdrawn }) => ({
      known: knownFrom,
      list,
      id,
      version,
      by: names.get(by) ?? null,
      reason,
      withdrawn,
    }))
    return { child: params.child, entries: entries.toSorted((a, b) => (a.known + a.id < b.known + b.id ? -1 : 1)) }
  })

  of(caseRecord.record)(async ({ params, body }, asked) => {
    const { given, alsoFor } = body
    const siblings = [...new Set(alsoFor)].filter(each => each !== params.child)
    const part = partOfList[given.list]
    const child = await admitToChild(asked, params.child, 'read-child', part)
    const { person: by } = askerOf(asked)
    insist(asked, child.may('change', writtenAs(given.list)))
    asked.note({ subjects: [params.child, ...siblings] })
    await aloneWithCases(asked.inside, [params.child, ...siblings])
    const id = newId(house.clock.now())
    await refuseFaults(asked, params.child, given, id)
    const fact = { id, child: params.child, list: given.list, body: given.fact }
    await recordFact(asked.inside, house.municipality.code, fact, { by, reason: null })
    const around = new Map((await candidates(asked, { ids: siblings })).map(each => [each.id, each]))
    const shared: { child: string; id: string }[] = []
    const refused: { child: string; sentence: string }[] = []
    for (const sibling of siblings) {
      const answer = await shareWith(asked, sibling, around.get(sibling), given)
      if ('id' in answer) shared.push({ child: sibling, id: answer.id })
      else refused.push({ child: sibling, sentence: answer.refused })
    }
    const written = [id, ...shared.map(each => each.id)]
    asked.note({
      ids: [params.child, ...shared.map(each => each.child)],
      changes: written.map(each => ({ entity: given.list, id: each, from: null, to: 1 })),
      refused: refused.map(({ child: each }) => ({ id: each, why: 'not-shared' })),
    })
    return { id, version: 1, alsoFor: shared, refused }
  })

  of(caseRecord.change)(async ({ params, body }, asked) => {
    const { given: sent, version, withdrawn, reason } = body
    const part = partOfList[sent.list]
    const child = await admitToChild(asked, params.child, 'read-child', part)
    const before = await factNow(asked.inside, params.child, params.fact)
    if (before === undefined || before.list !== sent.list) throw notFound()
    insist(asked, child.may('change', writtenAs(sent.list)))
    const given = (await maskedHere(asked, params.child)) ? withHiddenPlace(sent, before) : sent
    if (before.withdrawn) throw new Refusal(400, message('fact-is-withdrawn'))
    await aloneWithCases(asked.inside, [params.child])
    if (!withdrawn && isDeepStrictEqual(FactGiven.parse({ list: given.list, fact: before.body }), given))
      throw new Refusal(400, message('fact-unchanged'))
    await refuseFaults(asked, params.child, withdrawn ? null : given, params.fact)
    const { person: by } = askerOf(asked)
    const fact = { child: params.child, id: params.fact }
    const to = { body: withdrawn ? before.body : given.fact, withdrawn }
    const next = await supersedeFact(asked.inside, fact, version, to, { by, reason })
    if (next === null) throw await conflict(asked, before, reason)
    asked.note({ changes: [{ entity: given.list, id: params.fact, from: version, to: next }] })
    return { version: next }
  })
}
