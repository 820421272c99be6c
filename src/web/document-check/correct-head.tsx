// What holds for a whole table, put right: its unit, its sign, the prices it is in.
import { type FocusEvent, useId, useState } from 'react'
import { SignConvention, UnitName } from '../../investment/case-words.ts'
import type { TableCorrection } from '../../investment/document/understand-table.ts'
import type { UnderstoodTable } from '../../investment/document/understood.ts'
import type { Correction } from './corrections.ts'
import { da } from './da.ts'

const words = da.correct

type Props = {
  readonly table: UnderstoodTable
  readonly by: TableCorrection
  readonly onCorrect: (of: Correction) => void
}

const Prices = ({ table, by, onCorrect }: Props) => {
  const id = useId()
  const [wrong, setWrong] = useState(false)
  const now = by.priceLevel === undefined ? table.priceLevel.value : by.priceLevel
  const done = ({ target }: FocusEvent<HTMLInputElement>): void => {
    const text = target.value.trim()
    const isYear = /^(?:19|20|21)\d\d$/u.test(text)
    setWrong(text !== '' && !isYear)
    if (text !== String(now ?? '') && (text === '' || isYear))
      onCorrect({ do: 'prices', block: table.block, level: text === '' ? null : Number(text) })
  }
  return (
    <div className="dc-field">
      <label htmlFor={id}>{words.prices}</label>
      <input
        key={now}
        className="inp dc-inp"
        id={id}
        size={6}
        inputMode="numeric"
        defaultValue={now ?? ''}
        aria-invalid={wrong || undefined}
        aria-describedby={`${id}-hint`}
        onBlur={done}
        onKeyDown={event => {
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
      />
      <span className={wrong ? 'fejl' : 'meta xs'} id={`${id}-hint`} role={wrong ? 'alert' : undefined}>
        {wrong ? words.pricesWrong : words.pricesHint}
      </span>
    </div>
  )
}

export const CorrectHead = (props: Props) => {
  const { table, by, onCorrect } = props
  const id = useId()
  const { block } = table
  return (
    <div className="dc-correct">
      <div className="dc-field">
        <label htmlFor={`${id}-unit`}>{words.unit}</label>
        <select
          className="inp dc-inp"
          id={`${id}-unit`}
          value={by.unit ?? table.unit.value}
          onChange={event => onCorrect({ do: 'unit', block, unit: UnitName.parse(event.target.value) })}
        >
          {UnitName.options.map(each => (
            <option key={each} value={each}>
              {words.units[each]}
            </option>
          ))}
        </select>
      </div>
      <div className="dc-field">
        <label htmlFor={`${id}-sign`}>{words.sign}</label>
        <select
          className="inp dc-inp"
          id={`${id}-sign`}
          value={by.sign ?? table.sign.value}
          onChange={event => onCorrect({ do: 'sign', block, sign: SignConvention.parse(event.target.value) })}
        >
          {SignConvention.options.map(each => (
            <option key={each} value={each}>
              {da.fact.signs[each]}
            </option>
          ))}
        </select>
      </div>
      <Prices {...props} />
      <p className="meta xs">{words.about}</p>
    </div>
  )
}
