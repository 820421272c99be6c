// The foot of every page: the version, as known on which day, and how accessible the pages are.
import { Link } from '@tanstack/react-router'
import type { Role } from '../../access/role.ts'
import type { Session } from '../../contract/session.ts'
import type { GuideName } from '../guide/guide.ts'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'

const guideFor: Partial<Record<Role, GuideName>> = {
  adviser: 'raadgiver',
  'team-leader': 'teamleder',
  economist: 'oekonom',
  'programme-leader': 'programleder',
  'steering-group': 'programleder',
  'committee-secretary': 'programleder',
  evaluator: 'programleder',
  'log-auditor': 'logrevisor',
  administrator: 'administrator',
}

/** The guide of the role one wears; the first of them for whoever has none yet. */
const guideOf = (session: Session | null): GuideName => guideFor[session?.person?.role ?? 'provider'] ?? 'kom-i-gang'

export const Footer = ({ session }: { readonly session: Session | null }) => (
  <footer className="fl-foot">
    {session === null ? null : <span>{da.version(session.version)}</span>}
    {session?.person == null ? null : <span>{da.asKnown(shortDay(session.today))}</span>}
    <Link to="/vejledning/$role" params={{ role: guideOf(session) }}>
      {da.guide}
    </Link>
    <Link to="/tilgaengelighed">{da.access}</Link>
  </footer>
)
