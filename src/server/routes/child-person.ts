// Who a child is, put right: its birth, and corrections by a new version of what is known of the child itself.
import type { FastifyInstance } from 'fastify'
import { newChild } from '../../contract/new-child.ts'
import { type Day, day } from '../../language/day.ts'
import { message, say } from '../../language/message.ts'
import { type CprFacts, parseCpr, shownUnderProtection } from '../../language/person.ts'
import { readChildren } from '../../store/children.ts'
import { aloneWithChildren, type Person, type PersonNow, readPerson, writePerson } from '../../store/new-child.ts'
import { newId } from '../../store/uuid.ts'
import { matchesOf, refuseKnown } from '../child-matches.ts'
import { admitToChild, askerOf, insist } from '../deciding.ts'
import type { House } from '../house.ts'
import { checkBorn, checkDied, checkSex, readCpr, warningsOf } from '../person-fields.ts'
import { badField, notFound, Refusal } from '../refusal.ts'
import { type Asked, type Input, serve } from '../serve.ts'

type Correction = Input<typeof newChild.person>['body']

/** Who the child is now, for whoever may write in its social case. @throws Refusal 404 or 403. */
const admitToPerson = async (asked: Asked, id: string): Promise<PersonNow> => {
  const child = await admitToChild(asked, id, 'read-child', 'identity')
  insist(asked, child.may('change', 'social'))
  // Before the row is locked: whoever writes a child down holds the one and may wait for the other.
  await aloneWithChildren(asked.inside, asked.house.municipality.code)
  const now = await readPerson(asked.inside, id, 'for-change')
  if (now === undefined) throw notFound()
  return now
}

/** @throws Refusal 409 where another child has the number, as for a child that is written down anew. */
const refuseNumberOfAnother = async (asked: Asked, child: string, cpr: CprFacts | undefined, before: Person) => {
  if (cpr === undefined || cpr.cpr === before.cpr) return
  const found = await matchesOf(asked, { cpr: cpr.cpr }, [child])
  refuseKnown(found, new Set())
  asked.note({ ids: [child], subjects: [child] })
}

/** Writes the version and has the journal name it. Null where somebody was first. */
const write = async (
  asked: Asked,
  child: string,
  { fact }: PersonNow,
  expected: number,
  { person, reason }: { readonly person: Person; readonly reason: string },
): Promise<number | null> => {
  const { inside, house } = asked
  const id = fact?.id ?? newId(house.clock.now())
  if ((fact?.version ?? 0) !== expected) return null
  const of = { child, id, expected, person }
  const version = await writePerson(inside, house.municipality.code, of, { by: askerOf(asked).person, reason })
  asked.note({ changes: [{ entity: 'person', id, from: expected === 0 ? null : expected, to: version }] })
  return version
}

/** The child as the correction says; what it leaves out stays. @throws Refusal on the field that cannot be so. */
const corrected = (before: PersonNow['person'], body: Correction, today: Day): Person => {
  if (before.born === null && (body.born !== undefined || body.cpr !== undefined || body.died !== undefined))
    throw new Refusal(400, message('child-not-born'))
  const given = readCpr(body.cpr)
  const cpr = given ?? numberOf(before)
  const born = body.born === undefined ? before.born : day(body.born)
  if (born !== null && (body.born !== undefined || given !== undefined))
    checkBorn(born, cpr, today, body.born === undefined ? 'cpr' : 'born')
  if (body.sex !== undefined) checkSex(body.sex, cpr)
  const died = body.died === undefined ? before.died : body.died === null ? null : day(body.died)
  if (died !== null && born !== null) checkDied(died, born, today)
  return {
    name: body.name ?? before.name,
    sex: body.sex ?? given?.sex ?? before.sex,
    cpr: given?.cpr ?? before.cpr,
    born,
    due: before.due,
    died,
    disability: body.disability ?? before.disability,
  }
}

const numberOf = ({ cpr }: Person): CprFacts | undefined => {
  const read = cpr === null ? undefined : parseCpr(cpr)
  return read?.ok === true ? read.value : undefined
}

const fields = ['name', 'sex', 'cpr', 'born', 'due', 'died', 'disability'] as const satisfies readonly (keyof Person)[]

/** 409 with both texts; the name stays hidden where it is. The number stands in neither. */
const conflict = async (asked: Asked, child: string, { person, fact }: PersonNow, yours: Person): Promise<Refusal> => {
  const [row] = await readChildren(asked.inside, [child], asked.today)
  const worded = ({ name, sex, born, died, disability }: Person): string =>
    say(
      message('person-version', {
        name: shownUnderProtection(name, row?.identity.protection ?? null, asked.today),
        sex,
        born: born === null ? null : day(born),
        died: died === null ? null : day(died),
        disability,
      }),
    )
  return new Refusal(409, message('person-conflict'), undefined, {
    theirs: worded(person),
    yours: worded(yours),
    version: fact?.version ?? 0,
  })
}

/** The birth of a child that was expected, and corrections of who a child is. */
export const childPersonRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(newChild.birth)(async ({ params, body }, asked) => {
    const now = await admitToPerson(asked, params.child)
    const { person: before } = now
    if (before.born !== null) throw new Refusal(409, message('child-already-born'))
    const cpr = readCpr(body.cpr)
    const born = day(body.born)
    checkBorn(born, cpr, asked.today, 'born')
    checkSex(body.sex ?? null, cpr)
    await refuseNumberOfAnother(asked, params.child, cpr, before)
    const person = {
      ...before,
      name: body.name ?? before.name,
      sex: body.sex ?? cpr?.sex ?? before.sex,
      cpr: cpr?.cpr ?? null,
      born,
      due: null,
    }
    const reason = say(message('person-born'))
    const version = await write(asked, params.child, now, now.fact?.version ?? 0, { person, reason })
    if (version === null) throw await conflict(asked, params.child, now, person)
    return { version, warnings: warningsOf(cpr) }
  })

  of(newChild.person)(async ({ params, body }, asked) => {
    const now = await admitToPerson(asked, params.child)
    const { person: before } = now
    const person = corrected(before, body, asked.today)
    const cpr = readCpr(body.cpr)
    await refuseNumberOfAnother(asked, params.child, cpr, before)
    if (body.version === (now.fact?.version ?? 0) && fields.every(field => person[field] === before[field]))
      throw badField('name', message('fact-unchanged'))
    const version = await write(asked, params.child, now, body.version, { person, reason: body.reason })
    if (version === null) throw await conflict(asked, params.child, now, person)
    return { version, warnings: warningsOf(cpr) }
  })
}
