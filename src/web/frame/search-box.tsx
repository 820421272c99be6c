// The search box of the header: one field for everything there is to search.
import { useLocation, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef } from 'react'
import { Icon } from '../page/icon.tsx'
import { da } from './da.ts'

export const SearchBox = ({ withCases }: { readonly withCases: boolean }) => {
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const { pathname, search } = useLocation()
  const asked = pathname === '/soeg' ? search.q : ''
  useEffect(() => {
    if (field.current !== null) field.current.value = asked ?? ''
  }, [asked])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const q = field.current?.value.trim() ?? ''
    if (q !== '') void navigate({ to: '/soeg', search: { q } })
  }
  return (
    <search className="fl-search">
      <form onSubmit={submit}>
        <Icon of="search" />
        <input
          ref={field}
          type="search"
          name="q"
          maxLength={100}
          aria-label={da.search}
          placeholder={withCases ? da.searchHint : da.searchServices}
        />
      </form>
    </search>
  )
}
