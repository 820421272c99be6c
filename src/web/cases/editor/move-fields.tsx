// The fields of children who move: what each child of a household costs before and after, and the state's limits.
import { useQuery } from '@tanstack/react-query'
import type { Factor } from '../../../investment/plan/assumption.ts'
import type { MoveDriver } from '../../../investment/plan/driver.ts'
import { refundRules } from '../queries.ts'
import { da } from './da.ts'
import { FactorBox } from './factor-box.tsx'
import type { DriverProps } from './product-fields.tsx'
import { ChoiceBox } from './typed.tsx'

const words = da.drivers
const names = words.fields

type Side = 'before' | 'after'

export const MoveFields = ({ id, driver, put }: DriverProps<MoveDriver>) => {
  const rules = useQuery(refundRules)
  const side = (name: Side) => (
    <div className="ed-side">
      {driver[name].map((factor, at) => (
        <FactorBox
          // biome-ignore lint/suspicious/noArrayIndexKey: the children of a household have no names here
          key={at}
          id={`${id}-${name}-${at}`}
          label={names[name]}
          factor={factor}
          onFactor={(next, field) =>
            put({ ...driver, [name]: driver[name].map((each, index) => (index === at ? next : each)) }, field)
          }
        />
      ))}
    </div>
  )
  const children = (change: (factors: Factor[]) => Factor[]) =>
    put({ ...driver, before: change(driver.before), after: change(driver.after) }, `${id}-children`)
  const known = rules.data ?? []
  return (
    <>
      <FactorBox
        id={`${id}-households`}
        label={names.households}
        factor={driver.households}
        onFactor={(households, field) => put({ ...driver, households }, field)}
      />
      {side('before')}
      {side('after')}
      <p className="ed-actions">
        <button className="lnk" type="button" onClick={() => children(all => [...all, 0])}>
          {words.moreChildren}
        </button>
        {driver.before.length > 1 && driver.after.length > 1 ? (
          <button className="lnk" type="button" onClick={() => children(all => all.slice(0, -1))}>
            {words.fewerChildren}
          </button>
        ) : null}
      </p>
      <ChoiceBox
        id={`${id}-rule`}
        label={names.rule}
        value={driver.rule}
        wrong={rules.isError ? words.ruleNone : undefined}
        options={[
          ...(known.some(each => each.id === driver.rule) ? [] : [[driver.rule, driver.rule] as const]),
          ...known.map(
            each => [each.id, each.confidence === 'read' ? each.title : words.ruleUnverified(each.title)] as const,
          ),
        ]}
        onChoice={chosen => {
          const rule = known.find(each => each.id === chosen)
          if (rule !== undefined)
            put({ ...driver, rule: rule.id, bands: rule.bands.map(each => ({ ...each })) }, `${id}-rule`)
        }}
      />
    </>
  )
}
