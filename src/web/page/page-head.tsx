// The head of a page: where one is, what it is called, its facts and its actions. Sets the document's title and the focus.
import { type ReactNode, useEffect, useRef } from 'react'
import { arrive } from './arrival.ts'
import { da } from './da.ts'

type Props = {
  readonly title: string
  /** What the browser calls the page, where the title is nobody else's to read in a list of tabs. */
  readonly tab?: string
  readonly crumbs?: ReactNode
  /** What stands on the heading's own line, after it. */
  readonly beside?: ReactNode
  readonly facts?: ReactNode
  readonly actions?: ReactNode
}

export const PageHead = ({ title, tab = title, crumbs, beside, facts, actions }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${tab} · ${da.site}`
  }, [tab])
  useEffect(() => {
    const depth = arrive()
    if (depth === undefined) return
    window.scrollTo(0, depth)
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <>
      {crumbs === undefined ? null : <p className="crumb meta">{crumbs}</p>}
      <div className="fl-head">
        <div className="fl-head__text">
          <div className="fl-head__title">
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {beside}
          </div>
          {facts === undefined ? null : <p className="meta fl-head__facts">{facts}</p>}
        </div>
        {actions === undefined ? null : <div className="fl-head__act">{actions}</div>}
      </div>
    </>
  )
}
