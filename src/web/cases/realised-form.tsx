// Writing down a case that was carried through, and taking one back with the reason.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { caseFollowUp } from '../../contract/case-follow-up.ts'
import { call } from '../call/call.ts'
import { Field } from '../form/field.tsx'
import { wrongFields } from '../form/wrong.ts'
import { opens, useDisclosure } from '../page/disclosure.tsx'
import { da } from './da-follow-up.ts'
import { realisedCasesKey } from './queries.ts'
import { SendPart } from './send-part.tsx'

const words = da.reference
const names = ['title', 'place', 'firstYear', 'lastYear', 'planned', 'realised', 'priceLevel', 'source'] as const
type Name = (typeof names)[number]
const labels: Readonly<Record<Name, string>> = {
  title: words.name,
  place: words.place,
  firstYear: words.firstYear,
  lastYear: words.lastYear,
  planned: words.planned,
  realised: words.realised,
  priceLevel: words.level,
  source: words.sourceLabel,
}
const empty: Readonly<Record<Name, string>> = {
  title: '',
  place: '',
  firstYear: '',
  lastYear: '',
  planned: '',
  realised: '',
  priceLevel: '',
  source: '',
}

export const RealisedForm = () => {
  const client = useQueryClient()
  const asking = useDisclosure()
  const id = useId()
  const [given, setGiven] = useState(empty)
  const save = useMutation({
    gcTime: 0,
    mutationFn: () =>
      call(caseFollowUp.addRealised, {
        body: {
          ...given,
          firstYear: Number(given.firstYear),
          lastYear: Number(given.lastYear),
          priceLevel: Number(given.priceLevel),
        },
      }),
    onSuccess: () => {
      setGiven(empty)
      asking.close()
      void client.invalidateQueries({ queryKey: realisedCasesKey })
    },
  })
  const wrong = wrongFields(save.error, names)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <div className="follow-form">
      <button className="lnk" {...opens(asking)}>
        {words.add}
      </button>
      <form id={asking.id} hidden={!asking.open} noValidate onSubmit={submit} className="follow-form__fields">
        {names.map(name => (
          <Field
            key={name}
            id={`${id}-${name}`}
            label={labels[name]}
            wrong={wrong[name]}
            {...(name === 'source' ? { hint: words.sourceHint } : {})}
          >
            {input => (
              <input
                {...input}
                value={given[name]}
                inputMode={/[Yy]ear|Level|planned|realised/.test(name) ? 'numeric' : 'text'}
                onChange={event => setGiven(now => ({ ...now, [name]: event.target.value }))}
              />
            )}
          </Field>
        ))}
        <SendPart sending={save} wrong={wrong} failed={words.failed} label={words.save} />
      </form>
    </div>
  )
}

export const WithdrawRealised = ({ of, about }: { readonly of: string; readonly about: string }) => {
  const client = useQueryClient()
  const asking = useDisclosure()
  const id = useId()
  const [why, setWhy] = useState('')
  const withdraw = useMutation({
    gcTime: 0,
    mutationFn: () => call(caseFollowUp.withdrawRealised, { params: { realised: of }, body: { why } }),
    onSettled: () => client.invalidateQueries({ queryKey: realisedCasesKey }),
  })
  const wrong = wrongFields(withdraw.error, ['why'])
  const { why: wrongWhy } = wrong
  const submit = (event: FormEvent) => {
    event.preventDefault()
    withdraw.mutate()
  }
  return (
    <>
      <button className="lnk" {...opens(asking)}>
        {words.withdraw}
        <span className="sr-only"> {about}</span>
      </button>
      <form id={asking.id} hidden={!asking.open} noValidate onSubmit={submit}>
        <Field id={`${id}-hvorfor`} label={words.why} wrong={wrongWhy}>
          {input => <input {...input} maxLength={500} value={why} onChange={event => setWhy(event.target.value)} />}
        </Field>
        <SendPart sending={withdraw} wrong={wrong} failed={words.withdrawFailed} label={words.withdraw} />
      </form>
    </>
  )
}
