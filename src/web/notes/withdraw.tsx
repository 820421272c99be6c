// The word that a contact was never so: it is taken away with a reason, and said where somebody has changed it meanwhile.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { Contact } from '../../casework/facts/following.ts'
import { caseRecord } from '../../contract/case-record.ts'
import { call } from '../call/call.ts'
import { refresh } from '../form/facts.ts'
import { Field } from '../form/field.tsx'
import { tellSaved } from '../form/just-saved.ts'
import { conflictIn, wrongFields } from '../form/wrong.ts'
import { opens, useDisclosure } from '../page/disclosure.tsx'
import { sentenceOf } from '../page/failed.tsx'
import { da } from './da.ts'

const words = da.never

type Props = {
  readonly child: string
  readonly contact: Contact
  readonly version: number
  readonly about: string
  /** The official file it was sent to; null where it was not. */
  readonly sentTo: string | null
  readonly onGone: () => void
}

const NotGone = ({ error }: { readonly error: unknown }) =>
  conflictIn(error) === undefined ? (
    <p className="note note--late" role="alert">
      <b>{words.failed}</b> {sentenceOf(error)}
    </p>
  ) : (
    <p className="note note--prog" role="alert">
      <b>{words.conflict}</b> {words.read}
    </p>
  )

export const WithdrawContact = ({ child, contact, version, about, sentTo, onGone }: Props) => {
  const client = useQueryClient()
  const asking = useDisclosure()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const withdraw = useMutation({
    gcTime: 0,
    mutationFn: (why: string) => {
      const { id: fact, ...rest } = contact
      const given = { list: 'contacts' as const, fact: rest }
      return call(caseRecord.change, {
        params: { child, fact },
        body: { version, given, withdrawn: true, reason: why },
      })
    },
    onSuccess: after => {
      tellSaved({
        child,
        fact: contact.id,
        version: after.version,
        what: words.said,
        at: Date.now(),
        mayUndo: true,
        isNote: false,
      })
      onGone()
      void refresh(client)
    },
    // What somebody else wrote meanwhile is to be read here before one asks again.
    onError: () => void refresh(client),
  })
  const { open } = asking
  useEffect(() => {
    if (open) field.current?.focus()
  }, [open])
  const missing = tried && reason.trim().length < 3 ? words.missing : undefined
  const { reason: wrongReason } = wrongFields(withdraw.error, ['reason'])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim().length < 3) field.current?.focus()
    else withdraw.mutate(reason.trim())
  }
  return (
    <div className="never">
      <button className="lnk" {...opens(asking)}>
        {words.open}
        <span className="sr-only"> {about}</span>
      </button>
      <form id={asking.id} hidden={!open} className="never__form" noValidate onSubmit={submit}>
        <p>{words.about}</p>
        <p className="meta">{words.kept}</p>
        {sentTo === null ? null : <p className="note note--prog">{words.sent(sentTo)}</p>}
        <Field id={`${id}-hvorfor`} label={words.reason} wrong={missing ?? wrongReason}>
          {input => (
            <input
              {...input}
              ref={field}
              maxLength={500}
              value={reason}
              onChange={event => setReason(event.target.value)}
            />
          )}
        </Field>
        {withdraw.isError ? <NotGone error={withdraw.error} /> : null}
        <button className="btn" type="submit" disabled={withdraw.isPending}>
          {withdraw.isPending ? words.removing : words.remove}
        </button>
      </form>
    </div>
  )
}
