// Signing in and out, and who one is. Only a database made for demo has persons to choose between.
import type { FastifyInstance } from 'fastify'
import { roleTitles } from '../../access/role.ts'
import { session } from '../../contract/session.ts'
import { message, say } from '../../language/message.ts'
import { beginSession, endSession, type SignedIn } from '../../store/session.ts'
import { demoPersons } from '../../store/staff.ts'
import type { House } from '../house.ts'
import { notFound, Refusal } from '../refusal.ts'
import { type Asked, serve } from '../serve.ts'
import { digestOf, newToken } from '../token.ts'

const shown = ({ id, name, role }: SignedIn) => ({ id, name, role, roleTitle: roleTitles[role] })

const sessionOf = ({ house, today }: Asked, person: SignedIn | undefined) => ({
  mode: house.mode,
  municipality: { code: String(house.municipality.code).padStart(3, '0'), name: house.municipality.name },
  person: person === undefined ? null : shown(person),
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
    asked.note({ actor: { person: person.id, role: person.role } })
    return sessionOf(asked, person)
  })

  of(session.signOut)(async (_, { inside, token, setCookie }) => {
    if (token !== undefined) await endSession(inside, token)
    setCookie(null)
    return { signedOut: true }
  })
}
