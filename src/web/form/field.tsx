// A field of a form: label, hint, what is wrong, and the input, tied together for those who don't see the page.
import type { ReactNode } from 'react'
import './form.css'
import { FieldNumber } from './field-number.tsx'

type Input = {
  readonly id: string
  readonly className: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

type Props = {
  readonly id: string
  readonly label: string
  /** Its number in a form whose fields are counted. */
  readonly number?: number
  readonly hint?: string
  readonly wrong: string | undefined
  readonly children: (input: Input) => ReactNode
}

export const Field = ({ id, label, number, hint, wrong, children }: Props) => {
  const told = [...(hint === undefined ? [] : [`${id}-hint`]), ...(wrong === undefined ? [] : [`${id}-fejl`])]
  return (
    <div className={wrong === undefined ? 'fld' : 'fld fld--fejl'}>
      <label htmlFor={id}>
        <FieldNumber of={number} />
        {label}
      </label>
      {hint === undefined ? null : (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {wrong === undefined ? null : (
        <span className="fejl" id={`${id}-fejl`}>
          {wrong}
        </span>
      )}
      {children({
        id,
        className: 'inp',
        'aria-describedby': told.length === 0 ? undefined : told.join(' '),
        'aria-invalid': wrong === undefined ? undefined : true,
      })}
    </div>
  )
}
