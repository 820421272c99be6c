// The foot of every page: the version, as known on which day, and how accessible the pages are.
import { Link } from '@tanstack/react-router'
import type { Session } from '../../contract/session.ts'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'

export const Footer = ({ session }: { readonly session: Session | null }) => (
  <footer className="fl-foot">
    {session === null ? null : <span>{da.version(session.version)}</span>}
    {session?.person == null ? null : <span>{da.asKnown(shortDay(session.today))}</span>}
    <Link to="/tilgaengelighed">{da.access}</Link>
  </footer>
)
