// From one page of the list to another, where there is more than one.
import { Link } from '@tanstack/react-router'
import { da } from './da.ts'
import { type ListSearch, onPage } from './list-search.ts'
import type { ChildList } from './queries.ts'

const words = da.list

type Props = { readonly list: ChildList; readonly search: ListSearch }

export const Pages = ({ list: { page, pages }, search }: Props) => {
  if (pages === 1) return null
  const to = (other: number, text: string) =>
    other < 1 || other > pages ? null : (
      <Link className="btn" to="/boern" search={onPage(search, other)}>
        {text}
      </Link>
    )
  return (
    <nav className="pages" aria-label={words.pages}>
      {to(page - 1, words.previous)}
      <span className="meta">{words.page(page, pages)}</span>
      {to(page + 1, words.next)}
    </nav>
  )
}
