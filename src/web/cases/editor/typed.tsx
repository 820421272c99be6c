// Fields of the editor: what is typed counts as soon as it can be used, and what cannot is said beside the field.
import { type ChangeEvent, type ReactNode, useEffect, useState } from 'react'
import { formatExact, parseNumber } from '../../../language/danish.ts'
import { da } from './da.ts'
import { useDesk } from './desk.ts'

/** A value read from text, or why it cannot be used. */
type Read<V> = { readonly value: V } | { readonly wrong: string }

type Typing<V> = {
  readonly id: string
  /** What the field is called where it is told that something is wrong with it. */
  readonly label: string
  readonly value: V
  readonly print: (value: V) => string
  readonly read: (text: string) => Read<V>
  readonly onValue: (value: V) => void
}

/** The text of a field and its fault. Undo gives up what is half typed. */
export const useTyped = <V,>({ id, label, value, print, read, onValue }: Typing<V>) => {
  const { leave, tell, turns } = useDesk()
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an undo is a turn, whatever the field is
  useEffect(() => {
    setTyped(null)
    setWrong(null)
    return () => tell(id, null)
  }, [turns, id])
  const put = (text: string): void => {
    const found = read(text)
    setTyped(text)
    const fault = 'wrong' in found ? found.wrong : null
    setWrong(fault)
    tell(id, fault === null ? null : `${label}: ${fault}`)
    if ('value' in found) onValue(found.value)
  }
  return {
    text: typed ?? print(value),
    wrong,
    put,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => put(event.target.value),
    onBlur: () => {
      if (wrong === null) setTyped(null)
      leave()
    },
  }
}

/** A number as it is written in a field: with as many decimals as it has, and a true minus. */
export const numberText = (value: number | null): string => (value === null ? '' : formatExact(value).replace('-', '−'))

export type NumberLimits = {
  readonly blank?: boolean
  readonly whole?: boolean
  readonly min?: number
  readonly max?: number
}

/** Reads a Danish number within its limits. */
export const readNumber =
  ({ blank = false, whole = false, min, max }: NumberLimits) =>
  (text: string): Read<number | null> => {
    if (text.trim() === '') return blank ? { value: null } : { wrong: da.wrong.number }
    const value = parseNumber(text)
    if (value === undefined) return { wrong: da.wrong.number }
    if (whole && !Number.isInteger(value)) return { wrong: da.wrong.whole }
    if (min !== undefined && value < min) return { wrong: da.wrong.least(min) }
    if (max !== undefined && value > max) return { wrong: da.wrong.most(max) }
    return { value }
  }

type BoxProps = {
  readonly id: string
  readonly label: string
  readonly hidden?: boolean
  readonly wrong?: string | undefined
}

/** A label over its field; `hidden` where a table's head says the same. */
const Labelled = ({ id, label, hidden = false, wrong, children }: BoxProps & { readonly children: ReactNode }) => (
  <div className={wrong === undefined ? 'ed-field' : 'ed-field ed-field--wrong'}>
    <label className={hidden ? 'sr-only' : undefined} htmlFor={id}>
      {label}
    </label>
    {wrong === undefined ? null : (
      <span className="fejl" id={`${id}-fejl`}>
        {wrong}
      </span>
    )}
    {children}
  </div>
)

const said = (id: string, wrong: string | undefined) =>
  wrong === undefined ? {} : { 'aria-invalid': true as const, 'aria-describedby': `${id}-fejl` }

/** A year has no point in it. */
const yearText = (value: number | null): string => (value === null ? '' : String(value))

type NumberProps = BoxProps &
  NumberLimits & {
    readonly value: number | null
    readonly onNumber: (value: number | null) => void
    readonly year?: boolean
  }

/** A number; null where it may be blank and is. */
export const NumberBox = ({ id, label, hidden, wrong, value, onNumber, year = false, ...limits }: NumberProps) => {
  const field = useTyped({
    id,
    label,
    value,
    print: year ? yearText : numberText,
    read: readNumber(limits),
    onValue: onNumber,
  })
  const fault = field.wrong ?? wrong
  return (
    <Labelled id={id} label={label} hidden={hidden ?? false} wrong={fault}>
      <input
        className="inp ed-number"
        id={id}
        inputMode="decimal"
        autoComplete="off"
        value={field.text}
        onChange={field.onChange}
        onBlur={field.onBlur}
        {...said(id, fault)}
      />
    </Labelled>
  )
}

/** A number that is never blank. */
export const SureNumber = ({
  onNumber,
  ...props
}: Omit<NumberProps, 'blank' | 'onNumber'> & { readonly onNumber: (value: number) => void }) => (
  <NumberBox
    {...props}
    onNumber={value => {
      if (value !== null) onNumber(value)
    }}
  />
)

type TextProps = BoxProps & {
  readonly value: string
  readonly onText: (value: string) => void
  readonly optional?: boolean
  readonly long?: boolean
}

/** A text; without `optional` it counts only where something is written. */
export const TextBox = ({ id, label, hidden, wrong, value, onText, optional = false, long = false }: TextProps) => {
  const read = (text: string): Read<string> =>
    optional || text.trim() !== '' ? { value: text } : { wrong: da.wrong.blank }
  const field = useTyped({ id, label, value, print: text => text, read, onValue: onText })
  const fault = field.wrong ?? wrong
  const props = {
    className: 'inp',
    id,
    value: field.text,
    onChange: field.onChange,
    onBlur: field.onBlur,
    ...said(id, fault),
  }
  return (
    <Labelled id={id} label={label} hidden={hidden ?? false} wrong={fault}>
      {long ? <textarea {...props} rows={2} /> : <input {...props} autoComplete="off" />}
    </Labelled>
  )
}

type ChoiceProps<V extends string> = BoxProps & {
  readonly value: V
  readonly options: readonly (readonly [value: V, name: string])[]
  readonly onChoice: (value: V) => void
}

/** One of a few. */
export const ChoiceBox = <V extends string>({ id, label, hidden, wrong, value, options, onChoice }: ChoiceProps<V>) => (
  <Labelled id={id} label={label} hidden={hidden ?? false} wrong={wrong}>
    <select
      className="inp"
      id={id}
      value={value}
      onChange={event => {
        const found = options.find(([each]) => each === event.target.value)
        if (found !== undefined) onChoice(found[0])
      }}
      {...said(id, wrong)}
    >
      {options.map(([each, name]) => (
        <option key={each} value={each}>
          {name}
        </option>
      ))}
    </select>
  </Labelled>
)

/** The names of a catalogue as the options of a choice. */
export const optionsOf = <V extends string>(
  names: Readonly<Record<V, string>>,
): readonly (readonly [value: V, name: string])[] => {
  const isName = (name: string): name is V => Object.hasOwn(names, name)
  return Object.keys(names)
    .filter(isName)
    .map(value => [value, names[value]] as const)
}
