// The search box of the header: one field for everything there is to search. What is typed never stands in the address.
import { useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef } from 'react'
import { Icon } from '../page/icon.tsx'
import { ask, useAsked } from '../search/asked.ts'
import { da } from './da.ts'

export const SearchBox = ({ hint }: { readonly hint: string }) => {
  const navigate = useNavigate()
  const client = useQueryClient()
  const field = useRef<HTMLInputElement>(null)
  const { pathname } = useLocation()
  const known = useAsked()
  const asked = pathname === '/soeg' ? known : ''
  useEffect(() => {
    if (field.current !== null) field.current.value = asked
  }, [asked])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const q = field.current?.value.trim() ?? ''
    if (q === '') return
    ask(client, q)
    if (pathname !== '/soeg') void navigate({ to: '/soeg' })
  }
  return (
    <search className="fl-search">
      <form onSubmit={submit}>
        <Icon of="search" />
        <input
          ref={field}
          type="search"
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          aria-label={da.search}
          placeholder={hint}
        />
      </form>
    </search>
  )
}
