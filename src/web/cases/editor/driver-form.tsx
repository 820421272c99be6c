// The drivers of a line, each with the sentence it comes to and its fields; and a way to add one of each kind.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { driversOf, type Line } from '../../../investment/case.ts'
import { printUnit, typeset } from '../../page/typeset.ts'
import { refundRules } from '../queries.ts'
import { da } from './da.ts'
import { useDesk } from './desk.ts'
import { DriverFields } from './driver-fields.tsx'
import { type DriverKind, newDriver } from './driver-start.ts'
import { driverWords } from './driver-words.ts'
import { ChoiceBox, optionsOf } from './typed.tsx'

const words = da.drivers

type Props = { readonly line: Line; readonly put: (line: Line, field?: string) => void }

/** All drivers of a line, and a way to add one of each kind. */
export const DriverForms = ({ line, put }: Props) => {
  const { of } = useDesk()
  const rules = useQuery(refundRules)
  const [kind, setKind] = useState<DriverKind>('product')
  const drivers = driversOf(line)
  const next = newDriver(kind, of, line, rules.data ?? [])
  const drop = (at: number): void => {
    const left = drivers.filter((_, index) => index !== at)
    if (left.length > 0) {
      put({ ...line, drivers: left })
      return
    }
    const { drivers: _, computed: __, ...rest } = line
    put({ ...rest, amounts: rest.amounts.length > 0 ? rest.amounts : of.years.map(() => null) })
  }
  return (
    <fieldset className="ed-drivers">
      <legend>{words.title}</legend>
      {drivers.length === 0 ? null : <p className="meta xs">{words.priceUnit(printUnit(of.unit))}</p>}
      {drivers.map((driver, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a driver has no name of its own
        <div className="ed-driver" key={at}>
          <p>
            {typeset(driverWords(of, driver))}{' '}
            <button
              className="lnk"
              type="button"
              aria-label={words.dropNamed(words.kinds[driver.by ?? 'product'])}
              onClick={() => drop(at)}
            >
              {words.drop}
            </button>
          </p>
          <div className="ed-details">
            <DriverFields
              id={`d-${line.id}-${at}`}
              driver={driver}
              put={(to, field) =>
                put({ ...line, drivers: drivers.map((each, index) => (index === at ? to : each)) }, field)
              }
            />
          </div>
        </div>
      ))}
      <div className="ed-actions">
        <ChoiceBox
          id={`d-${line.id}-kind`}
          label={words.addKind}
          value={kind}
          options={optionsOf(words.kinds)}
          onChoice={setKind}
        />
        <button
          className="btn"
          type="button"
          disabled={typeof next === 'string'}
          onClick={() => {
            if (typeof next !== 'string') put({ ...line, drivers: [...drivers, next] })
          }}
        >
          {words.add}
        </button>
        {typeof next === 'string' ? <span className="meta">{next}</span> : null}
      </div>
    </fieldset>
  )
}
