// Signing in and out, and who one is. Only a database made for demo has persons to choose between.
import type { FastifyInstance } from 'fastify'
import { purposeOf, roleTitles } from '../../access/role.ts'
import { session } from '../../contract/session.ts'
import { message, say } from '../../language/message.ts'
import { beginSession, endSession, findSession, wearHat } from '../../store/session.ts'
import type { Employee, SignedIn } from '../../store/signed-in.ts'
import { demoPersons } from '../../store/staff.ts'
import type { House } from '../house.ts'
import { notFound, Refusal } from '../refusal.ts'
import { type Asked, serve } from '../serve.ts'
import { digestOf, newToken } from '../token.ts'

const shown = ({ id, name, role }: Employee) => ({ id, name, role, roleTitle: roleTitles[role] })

const sessionOf = ({ house, today }: Asked, person: SignedIn | undefined) => ({
  mode: house.mode,
  signIn: house.mode === 'demo' ? ('demo' as const) : (house.signIn?.provider.kind ?? null),
  municipality: { code: String(house.municipality.code).padStart(3, '0'), name: house.municipality.name },
  person: person === undefined ? null : shown(person),
  hats: (person?.hats ?? []).map(role => ({ role, title: roleTitles[role] })),
  today,
  version: house.version,
})

/** @throws Refusal unless the database itself says that it was made for demo. */
const onlyInDemo = (house: House): void => {
  if (house.mode !== 'demo') throw new Refusal(403, message('demo-only'))
}

/** The session and its demo persons. */
export const sessionRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(session.read)(async (_, asked) => sessionOf(asked, asked.person))

  of(session.persons)(async (_, { inside, today }) => {
    onlyInDemo(house)
    const persons = await demoPersons(inside, today)
    return {
      persons: persons.map(person => ({ ...shown(person), about: say(message('about-role', { role: person.role })) })),
    }
  })

  of(session.signIn)(async ({ body }, asked) => {
    asked.note({ of: { person: body.person } })
    onlyInDemo(house)
    const { inside, today, token: before } = asked
    const person = (await demoPersons(inside, today)).find(each => each.id === body.person)
    if (person === undefined) throw notFound()
    if (before !== undefined) await endSession(inside, before)
    const token = newToken()
    const digest = digestOf(token)
    if (digest === undefined) throw new RangeError('a new token that is none')
    await beginSession(inside, house.municipality.code, person.id, digest, house.clock.now())
    asked.setCookie(token)
    const signedIn = await findSession(inside, digest, house.clock.now(), today)
    if (signedIn === undefined) throw notFound()
    asked.note({ actor: { person: signedIn.id, role: signedIn.role } })
    return sessionOf(asked, signedIn)
  })

  of(session.wear)(async ({ body }, asked) => {
    const { inside, person, token, today } = asked
    if (person === undefined || token === undefined) throw new Refusal(401, message('not-signed-in'))
    if (!person.hats.includes(body.role)) throw new Refusal(403, message('role-not-held'))
    await wearHat(inside, token, purposeOf[body.role])
    const after = await findSession(inside, token, house.clock.now(), today)
    asked.note({ of: { role: body.role } })
    return sessionOf(asked, after)
  })

  of(session.signOut)(async (_, { inside, person, token, setCookie }) => {
    if (token !== undefined) await endSession(inside, token)
    setCookie(null)
    return { signedOut: true, goOn: person === undefined ? null : (house.signIn?.provider.signOut()?.href ?? null) }
  })
}
