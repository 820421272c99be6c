// What can be done at a child: something new has happened, or the follow-up is to be written.
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { opens, useDisclosure } from '../page/disclosure.tsx'
import { da } from './da.ts'

const words = da.head

export const HeadActions = ({ child }: { readonly child: string }) => {
  const menu = useDisclosure()
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const { open, close } = menu
  // A press or a tab outside shuts the menu.
  useEffect(() => {
    if (!open) return
    const leave = (event: Event) => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) close()
    }
    const byEscape = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      close()
      button.current?.focus()
    }
    document.addEventListener('keydown', byEscape)
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    return () => {
      document.removeEventListener('keydown', byEscape)
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
    }
  }, [open, close])
  const params = { id: child }
  return (
    <div className="child-acts">
      <div className="child-acts__menu" ref={box}>
        <button className="btn" ref={button} {...opens(menu)}>
          {words.events}
        </button>
        <nav className="child-acts__list" id={menu.id} hidden={!open} aria-label={words.eventsLabel}>
          <ul className="plain">
            <li>
              <Link to="/boern/$id/kontakt" params={params}>
                {words.kinds.contact}
              </Link>
            </li>
            <li>
              <Link to="/boern/$id/underretning" params={params}>
                {words.kinds.notification}
              </Link>
            </li>
            <li>
              <Link to="/boern/$id/netvaerksmoede" params={params}>
                {words.kinds.meeting}
              </Link>
            </li>
            <li>
              <Link to="/boern/$id/indsats" params={params}>
                {words.kinds.measure}
              </Link>
            </li>
            <li>
              <Link to="/boern/$id/anbringelse" params={params}>
                {words.kinds.placement}
              </Link>
            </li>
            <li>
              <Link to="/boern/$id/overdragelse" params={params}>
                {words.kinds.handover}
              </Link>
            </li>
          </ul>
        </nav>
      </div>
      <Link className="btn child-acts__notes" to="/boern/$id/notater" params={params}>
        {words.notes}
      </Link>
      <Link className="btn btn--1" to="/boern/$id/opfoelgning" params={params}>
        {words.write}
      </Link>
    </div>
  )
}
