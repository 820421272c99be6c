// Which help it is: the step or the type of placement as large cards, then the services of the step, and what the place is called.
import { type PlacementType, typeLabel } from '../../casework/placement-types.ts'
import type { Day } from '../../language/day.ts'
import { inForce } from '../../language/rule.ts'
import { Field } from '../form/field.tsx'
import { Group } from '../form/group.tsx'
import { FailedNote } from '../page/failed.tsx'
import { Step } from '../page/step.tsx'
import { capital, printNumber } from '../page/typeset.ts'
import { da } from './da.ts'
import type { FieldsOf } from './fields-of.ts'
import type { Service } from './queries.ts'
import { firstDay, firstPlacementStep } from './start-of.ts'

type Card = { readonly value: string; readonly step: number | null; readonly title: string }

const Cards = ({
  cards,
  chosen,
  steps,
  onChange,
  className = 'choices help__cards',
}: {
  readonly cards: readonly Card[]
  readonly chosen: string
  readonly steps: number
  readonly onChange: (card: Card) => void
  readonly className?: string
}) => (
  <div className={className}>
    {cards.map(card => (
      <label className="opt" key={card.value}>
        <input type="radio" name="step" checked={chosen === card.value} onChange={() => onChange(card)} />
        {card.step === null ? <span>{card.title}</span> : <Step step={card.step} steps={steps} name={card.title} />}
      </label>
    ))}
  </div>
)

/** Field 1 of a measure: the steps at home. */
export const StepField = ({ form, change, steps, name, wrong: { step: wrong } }: FieldsOf) => (
  <Group id="step" number={1} label={da.step.measure} hint={da.step.hint(name)} wrong={wrong}>
    <Cards
      className="choices help__cards help__cards--steps"
      cards={steps
        .filter(each => each.step < firstPlacementStep)
        .map(({ step, label }) => ({ value: String(step), step, title: label }))}
      chosen={String(form.step)}
      steps={steps.length}
      onChange={({ step }) => change({ step, service: '' })}
    />
  </Group>
)

/** The types that can be chosen on the day, in the order of the ladder; those without a step of their own last. */
const typesOn = (types: readonly PlacementType[], on: Day): readonly Card[] =>
  types
    .filter(each => inForce(each, on) && each.code !== 'unknown')
    .map(each => ({ value: each.code, step: each.step, title: capital(typeLabel(each, on) ?? each.code) }))
    .toSorted((a, b) => (a.step ?? 99) - (b.step ?? 99))

/** Field 1 of a placement: the types, each with its step. */
export const TypeField = ({ form, change, about, steps, name, wrong: { step: wrong } }: FieldsOf) => {
  const cards = typesOn(about.rules.placements.types, firstDay(form, about))
  const local = cards.find(each => each.value === form.type)?.step === null
  return (
    <Group id="step" number={1} label={da.step.placement} hint={da.step.hint(name)} wrong={wrong}>
      <Cards
        cards={cards}
        chosen={form.type}
        steps={steps.length}
        onChange={({ value, step }) => change({ type: value, step, service: '', family: '' })}
      />
      {local ? (
        <div className="help__local">
          <label htmlFor="local-step">{da.step.localLabel}</label>
          <span className="hint" id="local-step-hint">
            {da.step.local}
          </span>
          <select
            className="inp"
            id="local-step"
            aria-describedby="local-step-hint"
            value={form.step ?? ''}
            onChange={event =>
              change({ step: event.target.value === '' ? null : Number(event.target.value), service: '' })
            }
          >
            <option value="">{da.ending.choose}</option>
            {steps
              .filter(each => each.step >= firstPlacementStep)
              .map(each => (
                <option key={each.step} value={each.step}>
                  {da.step.option(each.step, each.label)}
                </option>
              ))}
          </select>
        </div>
      ) : null}
    </Group>
  )
}

const words = da.service

const About = ({ of: { targetGroup, evidence, capacity, price } }: { readonly of: Service }) => (
  <dl className="help__service">
    <div>
      <dt>{words.targetGroup}</dt>
      <dd>{targetGroup}</dd>
    </div>
    <div>
      <dt>{words.evidence}</dt>
      <dd>{evidence}</dd>
    </div>
    <div>
      <dt>{words.capacity}</dt>
      <dd>{capacity === null ? words.unknownCapacity : printNumber(capacity)}</dd>
    </div>
    <div>
      <dt>{words.price}</dt>
      <dd>{words.prices(price.ore, price.per, price.priceLevel)}</dd>
    </div>
  </dl>
)

type OfServices = FieldsOf & { readonly failed: unknown; readonly retry: () => void }

const Services = ({ form, change, about, services, failed, retry }: OfServices) => {
  if (form.step === null) return <p className="meta">{words.first[about.kind]}</p>
  if (failed !== null && services === undefined) return <FailedNote error={failed} retry={retry} />
  if (services === undefined) return <p className="meta">{words.loading}</p>
  if (services.length === 0) return <p className="meta">{words.none}</p>
  // A home is the place itself; a family has a name of its own.
  const isPlace = about.rules.placements.types.find(each => each.code === form.type)?.family === false
  const choose = ({ id, name }: Service) => {
    const named = services.some(each => each.name === form.place) || form.place.trim() === ''
    change({ service: id, family: '', ...(isPlace && named ? { place: name } : {}) })
  }
  return (
    <div className="help__services">
      {services.map(each => (
        <label className="opt" key={each.id}>
          <input type="radio" name="service" checked={form.service === each.id} onChange={() => choose(each)} />
          <span className="help__offer">
            <b>{each.name}</b>
            <About of={each} />
          </span>
        </label>
      ))}
    </div>
  )
}

const FamilyChoice = ({ form, change, families }: FieldsOf) => {
  if (families.length === 0) return null
  const chosen = families.find(each => each.id === form.family)
  return (
    <Field id="family" label={words.family} hint={words.familyHint} wrong={undefined}>
      {field => (
        <>
          <select
            {...field}
            value={form.family}
            onChange={event => {
              const family = families.find(each => each.id === event.target.value)
              change(
                family === undefined
                  ? { family: '' }
                  : { family: family.id, place: family.name, service: family.service.id },
              )
            }}
          >
            <option value="">{words.noFamily}</option>
            {families.map(({ id, name, places }) => (
              <option key={id} value={id}>
                {words.familyOption(name, places.free)}
              </option>
            ))}
          </select>
          {chosen === undefined ? null : (
            <p className="meta help__why">{[...chosen.reasons, ...chosen.lacks, ...chosen.notes].join(' ')}</p>
          )}
        </>
      )}
    </Field>
  )
}

/** Field 2: the services of the step, and for a placement the family or place. */
export const ServiceField = (of: OfServices) => {
  const { form, change, about, wrong } = of
  const { service, place } = wrong
  return (
    <>
      <Group
        id="service"
        number={2}
        label={words.label}
        wrong={service}
        {...(form.step === null ? {} : { hint: words.hint })}
      >
        <Services {...of} />
      </Group>
      {about.kind === 'placement' && form.step !== null ? (
        <div className="help__under">
          <FamilyChoice {...of} />
          <Field id="place" label={words.place} hint={words.placeHint} wrong={place}>
            {field => (
              <input
                {...field}
                maxLength={200}
                value={form.place}
                onChange={event => change({ place: event.target.value })}
              />
            )}
          </Field>
        </div>
      ) : null}
    </>
  )
}
