// The fields of a driver, each kind in its own small form.
import { driversOf } from '../../../investment/case.ts'
import type { Factor } from '../../../investment/plan/assumption.ts'
import type { Driver } from '../../../investment/plan/driver.ts'
import { da } from './da.ts'
import { useDesk } from './desk.ts'
import { FactorBox } from './factor-box.tsx'
import { MoveFields } from './move-fields.tsx'
import { type DriverProps, ProductFields } from './product-fields.tsx'
import { ChoiceBox, NumberBox, SureNumber, TextBox } from './typed.tsx'

const words = da.drivers
const names = words.fields

/** The fields of a driver of any kind. */
export const DriverFields = ({ id, driver, put }: DriverProps<Driver>) => {
  const { of } = useDesk()
  const factor = (name: string, label: string, value: Factor, next: (factor: Factor) => Driver) => (
    <FactorBox id={`${id}-${name}`} label={label} factor={value} onFactor={(to, field) => put(next(to), field)} />
  )
  const whole = (
    name: string,
    label: string,
    value: number | null,
    limits: { readonly min?: number; readonly max?: number; readonly blank?: boolean; readonly year?: boolean },
    next: (value: number | null) => Driver,
  ) => (
    <NumberBox
      id={`${id}-${name}`}
      label={label}
      value={value}
      whole
      {...limits}
      onNumber={to => put(next(to), `${id}-${name}`)}
    />
  )
  switch (driver.by) {
    case 'caseload':
      return (
        <>
          {factor('cases', names.cases, driver.cases, cases => ({ ...driver, cases }))}
          {factor('present', names.present, driver.present, present => ({ ...driver, present }))}
          {factor('target', names.target, driver.target, target => ({ ...driver, target }))}
          {factor('price', names.staffPrice, driver.price, price => ({ ...driver, price }))}
        </>
      )
    case 'effort':
      return (
        <>
          <ChoiceBox
            id={`${id}-effort`}
            label={names.effort}
            value={driver.effort}
            options={of.efforts.map(each => [each.id, each.title ?? each.targetGroup ?? each.id] as const)}
            onChoice={effort => put({ ...driver, effort }, `${id}-effort`)}
          />
          {factor('success', names.success, driver.success, success => ({ ...driver, success }))}
          {factor('effect', names.effect, driver.effect, effect => ({ ...driver, effect }))}
          {factor('price', names.price, driver.price, price => ({ ...driver, price }))}
          {whole('lag', names.lag, driver.lagMonths, { min: 0, max: 1200 }, lag => ({
            ...driver,
            lagMonths: lag ?? 0,
          }))}
          {whole('lasts', names.lasts, driver.lastsMonths, { min: 1, max: 1200, blank: true }, lastsMonths => ({
            ...driver,
            lastsMonths,
          }))}
          {whole('start', names.startMonth, driver.startMonth, { min: 1, max: 12, blank: true }, startMonth => ({
            ...driver,
            startMonth,
          }))}
        </>
      )
    case 'age':
      return (
        <>
          {factor('children', names.children, driver.children, children => ({ ...driver, children }))}
          {whole('age', names.ageAtStart, driver.ageAtStart, { min: 0, max: 22 }, age => ({
            ...driver,
            ageAtStart: age ?? 0,
          }))}
          {driver.effects.map((effect, at) => {
            const next = (part: Partial<typeof effect>): Driver => ({
              ...driver,
              effects: driver.effects.map((each, index) => (index === at ? { ...each, ...part } : each)),
            })
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: an effect has no name of its own
              <div className="ed-side" key={at}>
                {whole(`from-${at}`, names.fromAge, effect.fromAge, { min: 0, max: 22 }, age =>
                  next({ fromAge: age ?? 0 }),
                )}
                {whole(`to-${at}`, names.toAge, effect.toAge, { min: 0, max: 22 }, age => next({ toAge: age ?? 0 }))}
                {factor(`units-${at}`, names.effect, effect.units, units => next({ units }))}
                {factor(`price-${at}`, names.price, effect.price, price => next({ price }))}
              </div>
            )
          })}
          <button
            className="lnk"
            type="button"
            onClick={() =>
              put(
                { ...driver, effects: [...driver.effects, { fromAge: 0, toAge: 1, units: 0, price: 0 }] },
                `${id}-more`,
              )
            }
          >
            {words.moreEffects}
          </button>
        </>
      )
    case 'forecast': {
      const row = (name: 'mean' | 'sd') => (
        <div className="ed-years">
          {of.years.map((year, at) => (
            <SureNumber
              key={year}
              id={`${id}-${name}-${at}`}
              label={da.factor.inYear(names[name], String(year))}
              value={driver[name][at] ?? 0}
              {...(name === 'sd' ? { min: 0 } : {})}
              onNumber={value =>
                put(
                  {
                    ...driver,
                    [name]: of.years.map((_, index) => (index === at ? value : (driver[name][index] ?? 0))),
                  },
                  `${id}-${name}-${at}`,
                )
              }
            />
          ))}
        </div>
      )
      return (
        <>
          <TextBox
            id={`${id}-scenario`}
            label={names.scenario}
            value={driver.scenario}
            onText={scenario => put({ ...driver, scenario }, `${id}-scenario`)}
          />
          {row('mean')}
          {row('sd')}
          <SureNumber
            id={`${id}-together`}
            label={names.together}
            value={driver.together}
            min={0}
            max={1}
            onNumber={together => put({ ...driver, together }, `${id}-together`)}
          />
          {factor('price', names.price, driver.price, price => ({ ...driver, price }))}
        </>
      )
    }
    case 'grant': {
      const year = (name: 'fromYear' | 'toYear', value: number | undefined) =>
        whole(name, names[name], value ?? null, { blank: true, year: true }, to => {
          const { [name]: _, ...rest } = driver
          return to === null ? rest : { ...rest, [name]: to }
        })
      return (
        <>
          <fieldset className="ed-field">
            <legend>{names.grantOf}</legend>
            {of.lines
              .filter(each => each.kind === 'cost' && !driversOf(each).some(({ by }) => by === 'grant'))
              .map(each => {
                const paid = driver.of.includes(each.id)
                return (
                  <label className="opt" key={each.id}>
                    <input
                      type="checkbox"
                      checked={paid}
                      disabled={paid && driver.of.length === 1}
                      onChange={() =>
                        put(
                          { ...driver, of: paid ? driver.of.filter(id => id !== each.id) : [...driver.of, each.id] },
                          `${id}-of`,
                        )
                      }
                    />
                    {each.label}
                  </label>
                )
              })}
          </fieldset>
          {factor('share', names.grantShare, driver.share, share => ({ ...driver, share }))}
          <NumberBox
            id={`${id}-ceiling`}
            label={names.ceiling}
            value={driver.ceiling}
            blank
            min={1e-6}
            onNumber={ceiling => put({ ...driver, ceiling }, `${id}-ceiling`)}
          />
          {year('fromYear', driver.fromYear)}
          {year('toYear', driver.toYear)}
        </>
      )
    }
    case 'move':
      return <MoveFields id={id} driver={driver} put={put} />
    case 'product':
    case undefined:
      return <ProductFields id={id} driver={driver} put={put} />
  }
}
