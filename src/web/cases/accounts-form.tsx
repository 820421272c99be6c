// Reading accounts of whole years in: lines from a spreadsheet, and where they stand.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { roleMay } from '../../access/decide.ts'
import { caseFollowUp } from '../../contract/case-follow-up.ts'
import { call } from '../call/call.ts'
import { Field } from '../form/field.tsx'
import { wrongFields } from '../form/wrong.ts'
import { opens, useDisclosure } from '../page/disclosure.tsx'
import { useSession } from '../session/session.ts'
import { da } from './da-follow-up.ts'
import { SendPart } from './send-part.tsx'

const words = da.accounts

const AccountsFields = () => {
  const client = useQueryClient()
  const asking = useDisclosure()
  const id = useId()
  const [csv, setCsv] = useState('')
  const [source, setSource] = useState('')
  const save = useMutation({
    gcTime: 0,
    mutationFn: () => call(caseFollowUp.addAccountYears, { body: { csv, source } }),
    onSuccess: () => {
      setCsv('')
      void client.invalidateQueries({ queryKey: ['cases'] })
    },
  })
  const wrong = wrongFields(save.error, ['csv', 'source'])
  const { csv: wrongLines, source: wrongSource } = wrong
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <div className="follow-form">
      <button className="lnk" {...opens(asking)}>
        {words.open}
      </button>
      <form id={asking.id} hidden={!asking.open} noValidate onSubmit={submit}>
        <Field id={`${id}-linjer`} label={words.csv} hint={words.csvHint} wrong={wrongLines}>
          {input => (
            <textarea
              {...input}
              rows={6}
              placeholder={words.example}
              value={csv}
              onChange={event => setCsv(event.target.value)}
            />
          )}
        </Field>
        <Field id={`${id}-kilde`} label={words.source} hint={words.sourceHint} wrong={wrongSource}>
          {input => (
            <input {...input} maxLength={300} value={source} onChange={event => setSource(event.target.value)} />
          )}
        </Field>
        <SendPart sending={save} wrong={wrong} failed={words.failed} label={words.save} />
      </form>
      <p role="status" className="follow-form__said">
        {save.data === undefined ? '' : words.saved(save.data.lines, save.data.years)}
      </p>
    </div>
  )
}

/** For those who may write cases. */
export const AccountsForm = () => {
  const person = useSession()?.person ?? null
  return person !== null && roleMay(person.role, 'write-cases') ? <AccountsFields /> : null
}
