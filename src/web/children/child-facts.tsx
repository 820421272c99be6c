// The lines under a child's name: numbers and places as far as they were sent, and where the child stands on the day.
import { ageOn } from '../../charts/life-scale.ts'
import { type Life, nowOf } from '../../charts/life-way.ts'
import type { Day } from '../../language/day.ts'
import { contains } from '../../language/period.ts'
import { da as caseWords } from '../child/da.ts'
import { Step } from '../page/step.tsx'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import { bornOf } from './life-of.ts'
import type { Identity } from './queries.ts'

type Props = {
  readonly life: Life
  /** Whether help and adviser are the asker's to see. */
  readonly open: { readonly help: boolean; readonly adviser: boolean }
}

const words = da.child

/** The age and the numbers beside the name, without what was not sent. */
export const Beside = ({ identity, today }: { readonly identity: Identity; readonly today: Day }) => {
  const born = bornOf(identity)
  const age = born === null ? undefined : ageOn(born, today)
  return (
    <>
      {age === undefined ? null : <span className="child__age">{words.age(age)}</span>}
      <span className="meta child__line">
        {lineOf(identity)} {identity.protected ? <span className="tag child__tag">{da.protection}</span> : null}
      </span>
    </>
  )
}

const lineOf = (of: Identity): string =>
  [
    of.number,
    words.caseNumber(of.caseNumber),
    of.school,
    of.district === null ? null : words.district(of.district),
    of.address,
    of.phone,
  ]
    .filter(each => each !== null)
    .join(' · ')

const Now = ({ life }: { readonly life: Life }) => {
  const now = nowOf(life)
  if (now === undefined) return <span>{words.noStep}</span>
  const name = life.ladder.find(({ step }) => step === now.step)?.name ?? ''
  const end = now.period.to ?? now.plannedEnd ?? null
  return (
    <>
      <b className="child__step">
        <Step step={now.step} steps={life.ladder.length} name={name} />
      </b>
      <span>
        {now.name} {words.since(shortDay(now.period.from))}
      </span>
      {end === null ? null : <span className="meta">{caseWords.head.plannedEnd(shortDay(end))}</span>}
    </>
  )
}

const Adviser = ({ life }: { readonly life: Life }) => {
  const adviser = life.advisers.find(({ period }) => contains(period, life.today))
  if (adviser === undefined) return <span>{words.noAdviser}</span>
  return <span className="meta">{words.adviser(adviser.name)}</span>
}

export const ChildFacts = ({ life, open }: Props) =>
  open.help || open.adviser ? (
    <span className="child__now">
      {open.help ? <Now life={life} /> : null}
      {open.adviser ? <Adviser life={life} /> : null}
    </span>
  ) : null
