// Signing in: in the demo by choosing a person, elsewhere by the municipality's own sign-in where that is set up.
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PageHead } from '../page/page-head.tsx'
import { type Came, faultOf } from './came-back.ts'
import { da } from './da.ts'
import { Fault } from './fault.tsx'
import { OwnSignIn } from './own-sign-in.tsx'
import { Persons } from './persons.tsx'
import { useSession, useSessionEnd } from './session.ts'
import './sign-in.css'
import { Staircase } from './staircase.tsx'

type Props = {
  /** True where it stands instead of a page that needs it. */
  readonly inPlace: boolean
  /** What the municipality's sign-in sent somebody back with. */
  readonly came?: Came
}

/** The sign-in itself. */
export const SignIn = ({ inPlace, came = {} }: Props) => {
  const session = useSession()
  const end = useSessionEnd()
  const navigate = useNavigate()
  if (session === null) return null
  const told = end === 'lost' ? da.lost : inPlace ? da.here : end === 'left' ? da.signedOut : null
  const demo = session.mode === 'demo'
  const own = session.signIn === 'oidc' || session.signIn === 'saml'
  const name = session.municipality.name
  const fault = faultOf(came)
  return (
    <>
      {told === null ? null : (
        <p className="note told" role="status">
          {told}
        </p>
      )}
      <div className="door">
        <div className="door__lead">
          <PageHead title={demo ? da.demoTitle : da.title} />
          {fault === null ? null : <Fault sentence={fault} />}
          <p>{demo ? da.demoLead(name) : own ? da.own(name) : da.production(name)}</p>
          <p className="meta">{demo ? da.demoChoose : own ? da.ownWay : da.productionAsk}</p>
          {own ? <OwnSignIn inPlace={inPlace} /> : null}
          <Staircase />
        </div>
        {demo ? (
          <div className="panel door__persons">
            <Persons onSignedIn={() => (inPlace ? undefined : void navigate({ to: '/' }))} />
          </div>
        ) : null}
      </div>
    </>
  )
}

export const SignInPage = (): ReactNode => {
  const session = useSession()
  const came = useSearch({ from: '/log-ind' })
  return session?.person == null ? <SignIn inPlace={false} came={came} /> : <Navigate to="/" replace />
}
