// Going to the municipality's own sign-in and coming back from it.
import type { FastifyInstance } from 'fastify'
import { signIn } from '../../contract/sign-in.ts'
import { message } from '../../language/message.ts'
import { beginSession, endSession, findSession } from '../../store/session.ts'
import { beginAttempt, staffOf } from '../../store/sign-in.ts'
import type { House } from '../house.ts'
import { notFound, Refusal } from '../refusal.ts'
import { type Asked, serveAfter, serveAtDoor } from '../serve.ts'
import { type CameBack, comeBack, signInOf } from '../sign-in/come-back.ts'
import { acceptForms } from '../sign-in/form.ts'
import { forgive, refuseLocked } from '../sign-in/lock-out.ts'
import { newSecrets } from '../sign-in/secrets.ts'
import { digestOf, newToken } from '../token.ts'

/** Begins the session of somebody who was let in. @throws Refusal where they no longer work here. */
const enter = async (
  { who, holdings, person: counted, backTo }: CameBack,
  asked: Asked,
): Promise<{ readonly to: string }> => {
  const { house, inside, today } = asked
  const now = house.clock.now()
  const person = await staffOf(inside, who, today, now)
  if (person === null) throw new Refusal(403, message('sign-in-not-employed'))
  const token = newToken()
  const digest = digestOf(token)
  if (digest === undefined) throw new RangeError('a new token that is none')
  await beginSession(inside, house.municipality.code, person, digest, now, holdings)
  const signedIn = await findSession(inside, digest, now, today)
  if (signedIn === undefined) throw new Refusal(403, message('sign-in-not-employed'))
  await forgive(house, inside, counted)
  asked.setCookie(token)
  asked.setAway(null)
  asked.note({ actor: { person: signedIn.id, role: signedIn.role } })
  return { to: backTo }
}

/** Signing in by the municipality's own sign-in. */
export const signInRoutes = (app: FastifyInstance, house: House): void => {
  const after = serveAfter(app, house)

  after(signIn.begin)(async ({ body }, { away, from }) => {
    const { provider } = signInOf(house)
    await refuseLocked(house, { what: 'address', address: from })
    const secrets = newSecrets(away)
    return { secrets, backTo: body.to, address: await provider.leave(secrets) }
  })(async ({ secrets, backTo, address }, asked) => {
    // The session the browser had does not come along when it comes back from elsewhere, so it ends here.
    if (asked.token !== undefined) await endSession(asked.inside, asked.token)
    const attempt = { ...secrets.digests, backTo }
    await beginAttempt(asked.inside, house.municipality.code, attempt, house.clock.now())
    asked.setAway(secrets.away)
    return { address: address.href }
  })

  after(signIn.returned)(({ query: { state, ...oidc } }, arrived) => comeBack(house, 'oidc', state, { oidc }, arrived))(
    enter,
  )

  // In a room of its own: only there a form is read.
  app.register(async room => {
    acceptForms(room)
    serveAfter(room, house)(signIn.posted)(({ body }, arrived) =>
      comeBack(house, 'saml', body.RelayState, { saml: body.SAMLResponse }, arrived),
    )(enter)
  })

  serveAtDoor(app, house)(signIn.metadata)(async () => {
    const metadata = house.signIn?.provider.metadata ?? null
    if (metadata === null) throw notFound()
    return { bytes: new TextEncoder().encode(metadata), name: 'forlaens-metadata.xml' }
  })
}
