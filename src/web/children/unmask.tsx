// Showing who and where a protected child is: asked for, confirmed because it is written down, and in this page alone.
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { children } from '../../contract/children.ts'
import { call } from '../call/call.ts'
import { Opened, opens, useDisclosure } from '../page/disclosure.tsx'
import { sentenceOf } from '../page/failed.tsx'
import { da } from './da.ts'
import type { Unmasked } from './queries.ts'

const words = da.unmask

type Props = {
  readonly child: string
  readonly shown: Unmasked | null
  readonly onShown: (of: Unmasked) => void
}

const Shown = () => {
  const told = useRef<HTMLParagraphElement>(null)
  useEffect(() => told.current?.focus(), [])
  return (
    <p className="note child__unmasked" role="status" tabIndex={-1} ref={told}>
      {words.shown}
    </p>
  )
}

export const Unmask = ({ child, shown, onShown }: Props) => {
  const disclosure = useDisclosure()
  const button = useRef<HTMLButtonElement>(null)
  // Nothing of the answer is kept but what the page itself holds.
  const unmask = useMutation({
    gcTime: 0,
    mutationFn: () => call(children.unmask, { params: { child } }),
    onSuccess: answer => onShown(answer),
  })
  if (shown !== null) return <Shown />
  const leave = () => {
    disclosure.close()
    button.current?.focus()
  }
  return (
    <div className="unmask">
      <button ref={button} className="btn" {...opens(disclosure)}>
        {words.ask}
      </button>
      <Opened disclosure={disclosure}>
        <h2 className="unmask__title">{words.title}</h2>
        <p>{words.consequence}</p>
        <p className="meta">{words.until}</p>
        {unmask.isError ? (
          <p className="note note--late" role="alert">
            <b>{words.failed}</b> {sentenceOf(unmask.error)}
          </p>
        ) : null}
        <p className="unmask__ways">
          <button className="btn btn--1" type="button" disabled={unmask.isPending} onClick={() => unmask.mutate()}>
            {words.yes}
          </button>
          <button className="btn" type="button" onClick={leave}>
            {words.no}
          </button>
        </p>
      </Opened>
    </div>
  )
}
