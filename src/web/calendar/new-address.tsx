// A new address, shown once: to be copied before the page is left.
import { useEffect, useId, useRef, useState } from 'react'
import { da } from './da.ts'

const words = da.address

export const NewAddress = ({ address }: { readonly address: string }) => {
  const id = useId()
  const [told, setTold] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const note = useRef<HTMLParagraphElement>(null)
  useEffect(() => note.current?.focus(), [])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setTold(words.copied)
    } catch {
      field.current?.select()
      setTold(words.byHand)
    }
  }
  return (
    <div className="feed__new">
      <p className="note note--prog" role="status" tabIndex={-1} ref={note}>
        <b>{words.shown}</b>
      </p>
      <div className="fld">
        <label htmlFor={id}>{words.label}</label>
        <input
          ref={field}
          id={id}
          className="inp feed__address"
          type="text"
          readOnly
          value={address}
          onFocus={event => event.target.select()}
        />
      </div>
      <p className="feed__ways">
        <button className="btn btn--1" type="button" onClick={copy}>
          {words.copy}
        </button>
        <span className="meta" role="status">
          {told}
        </span>
      </p>
    </div>
  )
}
