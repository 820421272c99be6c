// Several inputs that are one field of a form: chips, choices, scores. The legend is the label, with its number.
import type { ReactNode } from 'react'
import { FieldNumber } from './field-number.tsx'
import './form.css'

type Props = {
  readonly id: string
  readonly label: string
  readonly number?: number
  readonly hint?: string
  readonly wrong: string | undefined
  readonly children: ReactNode
}

export const Group = ({ id, label, number, hint, wrong, children }: Props) => {
  const told = [...(hint === undefined ? [] : [`${id}-hint`]), ...(wrong === undefined ? [] : [`${id}-fejl`])]
  return (
    <fieldset
      id={id}
      className={wrong === undefined ? 'fld' : 'fld fld--fejl'}
      tabIndex={-1}
      aria-describedby={told.length === 0 ? undefined : told.join(' ')}
    >
      <legend>
        <FieldNumber of={number} />
        {label}
      </legend>
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
      {children}
    </fieldset>
  )
}
