// The header: whose system it is, the search, who is signed in, and the menu of the role. On a phone behind one button.
import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Session } from '../../contract/session.ts'
import { Icon } from '../page/icon.tsx'
import { useSignOut } from '../session/session.ts'
import { da } from './da.ts'
import { Logo } from './logo.tsx'
import { menuFor, roleMay } from './menu.ts'
import { municipalityTitle } from './municipality-name.ts'
import { SearchBox } from './search-box.tsx'

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
                <SearchBox withCases={roleMay(person.role, 'read-cases')} />
              ) : (
                <span className="fl-search" />
              )}
              {items.length === 0 ? null : (
                <nav className="fl-nav" aria-label={da.mainMenu}>
                  {items.map(item => (
                    <Link key={item.to} to={item.to}>
                      {item.label}
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
