// The header: whose system it is, the search, who is signed in, and the menu of the role. On a phone behind one button.
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Role } from '../../access/role.ts'
import type { Session } from '../../contract/session.ts'
import { da as emergency } from '../emergency/da.ts'
import { unseenQuery } from '../emergency/queries.ts'
import { Icon } from '../page/icon.tsx'
import { useSignOut } from '../session/session.ts'
import { da } from './da.ts'
import { Logo } from './logo.tsx'
import { menuFor, roleMay } from './menu.ts'
import { municipalityTitle } from './municipality-name.ts'
import { SearchBox } from './search-box.tsx'

/** What the role can look for, the nearest first. */
const searchHint = (role: Role): string => {
  if (roleMay(role, 'list-children')) return da.searchChildren
  return roleMay(role, 'read-cases') ? da.searchCases : da.searchServices
}

type Person = NonNullable<Session['person']>

const WhoIsIn = ({ person }: { readonly person: Person }) => {
  const signOut = useSignOut()
  const navigate = useNavigate()
  const leave = () => signOut.mutate(undefined, { onSettled: () => void navigate({ to: '/log-ind' }) })
  return (
    <div className="fl-user">
      <div>
        <b>{person.name}</b>
        <br />
        <span className="meta xs">{person.roleTitle}</span>
      </div>
      <button className="btn btn--s" type="button" disabled={signOut.isPending} onClick={leave}>
        {signOut.isPending ? da.signingOut : da.signOut}
      </button>
    </div>
  )
}

/** How many emergencies wait for the leader. Nothing is shown while it is not known, or where there are none. */
const Unseen = () => {
  const { data: count = 0 } = useQuery(unseenQuery)
  if (count === 0) return null
  return (
    <>
      {' '}
      <span className="n" aria-hidden="true">
        {count}
      </span>
      <span className="sr-only">{emergency.count(count)}</span>
    </>
  )
}

/** Open or shut on a phone; shut again by Escape and by going somewhere. */
const usePhoneMenu = (header: RefObject<HTMLElement | null>) => {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const path = useRouterState({ select: ({ location }) => location.href })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address is what shuts it
  useEffect(() => setOpen(false), [path])
  useEffect(() => {
    const element = header.current
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !open) return
      setOpen(false)
      button.current?.focus()
    }
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [header, open])
  return { open, button, toggle: () => setOpen(now => !now) }
}

export const Header = ({ session }: { readonly session: Session | null }) => {
  const header = useRef<HTMLElement>(null)
  const menu = usePhoneMenu(header)
  const person = session?.person ?? null
  const items = person === null ? [] : menuFor(person.role)
  return (
    <header ref={header} className={menu.open ? 'fl-top fl-top--open' : 'fl-top'}>
      {session?.mode === 'demo' ? <div className="fl-demo">{da.demo}</div> : null}
      <div className="fl-top__row">
        <Logo />
        {session === null ? null : <span className="fl-org">{municipalityTitle(session.municipality.name)}</span>}
        {person === null ? null : (
          <>
            <button
              ref={menu.button}
              className="btn btn--s fl-menu"
              type="button"
              aria-expanded={menu.open}
              aria-controls="menu"
              onClick={menu.toggle}
            >
              <Icon of={menu.open ? 'close' : 'menu'} />
              {menu.open ? da.closeMenu : da.menu}
            </button>
            <div className="fl-drawer" id="menu">
              {roleMay(person.role, 'read-services') ? (
                <SearchBox hint={searchHint(person.role)} />
              ) : (
                <span className="fl-search" />
              )}
              {items.length === 0 ? null : (
                <nav className="fl-nav" aria-label={da.mainMenu}>
                  {items.map(item => (
                    <Link key={item.to} to={item.to}>
                      {item.label}
                      {item.to === '/noedadgang' && roleMay(person.role, 'follow-break-glass') ? <Unseen /> : null}
                    </Link>
                  ))}
                </nav>
              )}
              <WhoIsIn person={person} />
            </div>
          </>
        )}
      </div>
    </header>
  )
}
