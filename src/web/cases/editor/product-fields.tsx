// The fields of a number times a price, and of what else it may be times.
import type { Factor } from '../../../investment/plan/assumption.ts'
import type { Driver, ProductDriver } from '../../../investment/plan/driver.ts'
import { da } from './da.ts'
import { FactorBox } from './factor-box.tsx'
import { TextBox } from './typed.tsx'

const words = da.drivers
const names = words.fields

/** A driver, and what takes a changed one with the field that changed it. */
export type DriverProps<D extends Driver> = {
  readonly id: string
  readonly driver: D
  readonly put: (driver: D, field: string) => void
}

const optional = ['areas', 'months', 'share'] as const
const started: Readonly<Record<(typeof optional)[number], number>> = { areas: 1, months: 12, share: 1 }

export const ProductFields = ({ id, driver, put }: DriverProps<ProductDriver>) => {
  const factor = (name: 'units' | 'price' | (typeof optional)[number], value: Factor) => (
    <FactorBox
      id={`${id}-${name}`}
      label={names[name]}
      factor={value}
      onFactor={(next, field) => put({ ...driver, [name]: next }, field)}
    />
  )
  return (
    <>
      {factor('units', driver.units)}
      <TextBox
        id={`${id}-unit`}
        label={names.unit}
        value={driver.unit ?? ''}
        optional
        onText={unit => {
          const { unit: _, ...rest } = driver
          put(unit === '' ? rest : { ...rest, unit }, `${id}-unit`)
        }}
      />
      {factor('price', driver.price)}
      {optional.map(name => {
        const value = driver[name]
        const { [name]: _, ...rest } = driver
        return value === undefined ? (
          <button
            key={name}
            className="lnk"
            type="button"
            onClick={() => put({ ...driver, [name]: started[name] }, `${id}-${name}`)}
          >
            {words.optional(names[name])}
          </button>
        ) : (
          <div key={name}>
            {factor(name, value)}
            <button className="lnk" type="button" onClick={() => put(rest, `${id}-${name}`)}>
              {words.without(names[name])}
            </button>
          </div>
        )
      })}
    </>
  )
}
