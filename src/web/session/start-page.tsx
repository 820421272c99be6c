// The first address: sends everyone on to the first page of their role.
import { Navigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { startOf } from '../frame/menu.ts'
import { PageHead } from '../page/page-head.tsx'
import { da } from './da.ts'
import { useSession } from './session.ts'

export const StartPage = (): ReactNode => {
  const person = useSession()?.person
  if (person == null) return <Navigate to="/log-ind" replace />
  const first = startOf(person.role)
  if (first !== undefined) return <Navigate to={first.to} replace />
  return (
    <>
      <PageHead title={da.start.title(person.roleTitle)} />
      <section className="panel">
        <p>{da.start.empty}</p>
        <p className="meta">{da.start.next}</p>
      </section>
    </>
  )
}
