// The frame around every page: skip link, header, the page itself or the sign-in in its place, and the foot.
import { useQuery } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { SavedNote } from '../form/saved-note.tsx'
import { guides } from '../guide/guide.ts'
import { Boundary } from '../page/boundary.tsx'
import { FailedPage } from '../page/failed.tsx'
import { later } from '../page/later.tsx'
import { Waiting } from '../page/waiting.tsx'
import { sessionQuery } from '../session/session.ts'
import { da } from './da.ts'
import { Footer } from './footer.tsx'
import './frame.css'
import { Header } from './header.tsx'

const SignIn = later(async () => (await import('../session/sign-in-page.tsx')).SignIn, <Waiting shape="table" />)

/** Pages anyone may read. */
const open = ['/', '/log-ind', '/tilgaengelighed', ...Object.keys(guides).map(name => `/vejledning/${name}`)]

const Page = ({ path, children }: { readonly path: string; readonly children: ReactNode }) => (
  <Boundary key={path}>{children}</Boundary>
)

export const Frame = (): ReactNode => {
  const session = useQuery(sessionQuery)
  // The page that is shown, which on the way to another is still the one before.
  const path = useRouterState({ select: ({ matches }) => matches.at(-1)?.pathname ?? '/' })
  const known = session.data ?? null
  const mayShow = known?.person != null || open.includes(path)
  return (
    <>
      <a className="skipnav" href="#indhold">
        {da.skip}
      </a>
      <Header session={known} />
      <main className="fl-main" id="indhold" tabIndex={-1}>
        <Page path={path}>
          {known !== null ? (
            mayShow ? (
              // Another person gets pages of their own: nothing somebody typed is left standing for the next.
              <Fragment key={known.person?.id ?? ''}>
                {known.person === null ? null : <SavedNote />}
                <Outlet />
              </Fragment>
            ) : (
              <SignIn inPlace />
            )
          ) : session.isError ? (
            <FailedPage error={session.error} retry={() => session.refetch()} />
          ) : (
            <Waiting shape="lines" />
          )}
        </Page>
      </main>
      <Footer session={known} />
    </>
  )
}
