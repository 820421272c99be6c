// Signing in: in the demo by choosing a person, elsewhere not here yet.
import { Navigate, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PageHead } from '../page/page-head.tsx'
import { da } from './da.ts'
import { Persons } from './persons.tsx'
import { useSession, useSessionEnd } from './session.ts'
import './sign-in.css'
import { Staircase } from './staircase.tsx'

/** The sign-in itself; `inPlace` where it stands instead of a page that needs it. */
export const SignIn = ({ inPlace }: { readonly inPlace: boolean }) => {
  const session = useSession()
  const end = useSessionEnd()
  const navigate = useNavigate()
  if (session === null) return null
  const told = end === 'lost' ? da.lost : inPlace ? da.here : end === 'left' ? da.signedOut : null
  const demo = session.mode === 'demo'
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
          <p>{demo ? da.demoLead(session.municipality.name) : da.production(session.municipality.name)}</p>
          <p className="meta">{demo ? da.demoChoose : da.productionAsk}</p>
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
  return session?.person == null ? <SignIn inPlace={false} /> : <Navigate to="/" replace />
}
