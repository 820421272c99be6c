// The filters one has kept: choosing one, keeping what is chosen now under a name, and deleting.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { listFilters } from '../../contract/list-filters.ts'
import { call } from '../call/call.ts'
import { sentenceOf } from '../page/failed.tsx'
import { da } from './da.ts'
import { isCut, type ListSearch, ofFilter, onPage, toKeep } from './list-search.ts'
import { filtersQuery } from './queries.ts'

const words = da.list.filters

/** The same list, whichever page of it. */
const isSame = (one: ListSearch, other: ListSearch): boolean =>
  JSON.stringify(onPage(one, 1)) === JSON.stringify(onPage(other, 1))

type KeepProps = { readonly search: ListSearch; readonly done: (kept: string | null) => void }

const KeepForm = ({ search, done }: KeepProps) => {
  const client = useQueryClient()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const save = useMutation({
    mutationFn: (name: string) => call(listFilters.save, { body: { name, choice: toKeep(search) } }),
    onSuccess: ({ filter }) => {
      void client.invalidateQueries({ queryKey: filtersQuery.queryKey })
      done(filter.name)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const name = field.current?.value.trim() ?? ''
    if (name === '') field.current?.focus()
    else save.mutate(name)
  }
  return (
    <form className="kept__form" onSubmit={submit}>
      <div className={save.isError ? 'fld fld--fejl' : 'fld'}>
        <label htmlFor="filternavn">{words.name}</label>
        <span className="hint" id="filternavn-hint">
          {words.nameHint}
        </span>
        {save.isError ? (
          <p className="fejl" id="filternavn-fejl" role="alert">
            {words.failed} {sentenceOf(save.error)}
          </p>
        ) : null}
        <input
          ref={field}
          className="inp"
          id="filternavn"
          maxLength={60}
          autoComplete="off"
          required
          aria-describedby={save.isError ? 'filternavn-hint filternavn-fejl' : 'filternavn-hint'}
        />
      </div>
      <p className="kept__do">
        <button className="btn" type="submit" disabled={save.isPending}>
          {save.isPending ? words.saving : words.save}
        </button>
        <button className="lnk" type="button" onClick={() => done(null)}>
          {words.cancel}
        </button>
      </p>
    </form>
  )
}

export const SavedFilters = ({ search }: { readonly search: ListSearch }) => {
  const client = useQueryClient()
  const { data } = useQuery(filtersQuery)
  const [keeping, setKeeping] = useState(false)
  const [said, setSaid] = useState('')
  const drop = useMutation({
    mutationFn: ({ id }: { readonly id: string; readonly name: string }) =>
      call(listFilters.drop, { params: { filter: id } }),
    onSuccess: (_, { name }) => setSaid(words.dropped(name)),
    onError: error => setSaid(sentenceOf(error)),
    onSettled: () => client.invalidateQueries({ queryKey: filtersQuery.queryKey }),
  })
  const filters = data?.filters ?? []
  const now = filters.find(each => isSame(ofFilter(each), search))
  const mayKeep = now === undefined && (isCut(search) || search.sorter === 'frist')
  if (filters.length === 0 && !mayKeep && said === '') return null
  return (
    <div className="kept">
      {filters.length === 0 ? null : (
        <nav aria-label={words.title} className="kept__list">
          <span className="meta" aria-hidden="true">
            {words.title}
          </span>
          <ul className="plain">
            {filters.map(each => (
              <li key={each.id}>
                <Link
                  to="/boern"
                  search={ofFilter(each)}
                  activeOptions={{ exact: true, includeSearch: true }}
                  aria-current={each === now ? 'true' : undefined}
                >
                  {each.name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {mayKeep && !keeping ? (
        <button className="lnk" type="button" onClick={() => setKeeping(true)}>
          {words.keep}
        </button>
      ) : null}
      {now === undefined ? null : (
        <button
          className="lnk"
          type="button"
          aria-label={words.dropNamed(now.name)}
          disabled={drop.isPending}
          onClick={() => drop.mutate(now)}
        >
          {words.drop}
        </button>
      )}
      <span className="meta" role="status">
        {said}
      </span>
      {keeping ? (
        <KeepForm
          search={search}
          done={kept => {
            setKeeping(false)
            setSaid(kept === null ? '' : words.kept(kept))
          }}
        />
      ) : null}
    </div>
  )
}
