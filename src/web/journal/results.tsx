// What the search of the journal found: how much, the rows, a way on to the next, and what is not shown.
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { z } from 'zod'
import { journalReading } from '../../contract/journal-reading.ts'
import { addressOf } from '../call/call.ts'
import { PaperLink } from '../page/paper-link.tsx'
import { da } from './da.ts'
import { RowTable } from './row-table.tsx'
import type { JournalSearch } from './search.ts'

type Found = z.output<typeof journalReading.rows.answer>
type Props = { readonly found: Found; readonly search: JournalSearch }

const Pages = ({ found: { page, pages }, search }: Props) =>
  pages === 1 ? null : (
    <nav className="journal__pages" aria-label={da.pages}>
      {page === 1 ? null : (
        <Link className="btn btn--s" to="/log" search={{ ...search, side: page - 1 }}>
          {da.newer}
        </Link>
      )}
      {page >= pages ? null : (
        <Link className="btn btn--s" to="/log" search={{ ...search, side: page + 1 }}>
          {da.older}
        </Link>
      )}
    </nav>
  )

const Nothing = ({ found: { child, page }, search: { fra, til } }: Props) => (
  <>
    <p>
      {page > 1
        ? da.lastPage
        : child !== null
          ? da.noneAbout(child.caseNumber)
          : fra === undefined && til === undefined
            ? da.none
            : da.noneInPeriod}
    </p>
    {page > 1 ? null : <p className="meta">{da.noneNext}</p>}
  </>
)

const Extract = ({ found: { child }, search: { fra, til } }: Props) =>
  child === null ? null : (
    <div className="journal__extract">
      <PaperLink
        href={addressOf(journalReading.extract, { params: { child: child.id }, query: { from: fra, to: til } })}
        label={da.extract}
        failed={da.notExtracted}
      />
      <p className="meta xs">{da.extractAbout}</p>
    </div>
  )

export const Results = ({ found, search }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const { rows, total, more, page, pages, hidden, child } = found
  // Whoever turns a page begins at its top.
  const before = useRef(page)
  useEffect(() => {
    if (before.current === page) return
    before.current = page
    heading.current?.focus()
  }, [page])
  return (
    <section className="panel" aria-labelledby="fundne">
      <div className="panel__h">
        <h2 id="fundne" ref={heading} tabIndex={-1}>
          {child === null ? da.results : da.about(child.caseNumber)}
        </h2>
        <span className="meta" role="status">
          {[da.found(total, more), ...(pages === 1 ? [] : [da.page(page, pages)])].join(', ')}
        </span>
      </div>
      <Extract found={found} search={search} />
      {rows.length === 0 ? <Nothing found={found} search={search} /> : <RowTable rows={rows} />}
      <Pages found={found} search={search} />
      {more && page === pages ? <p className="meta">{da.tooMany}</p> : null}
      {hidden === 0 ? null : <p className="note journal__hidden">{da.hidden(hidden)}</p>}
    </section>
  )
}
