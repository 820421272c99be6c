// The lines under a child's name: age, numbers and places as far as they were sent, and where the child stands today.
import { ageOn } from '../../charts/life-scale.ts'
import type { Day } from '../../language/day.ts'
import { Step } from '../page/step.tsx'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import { type grouped, nowOfKind, standing, whatOf } from './grouping.ts'
import { bornOf } from './life-of.ts'
import type { Identity, StepName } from './queries.ts'

type Groups = ReturnType<typeof grouped>
type Props = {
  readonly identity: Identity
  readonly groups: Groups
  readonly steps: readonly StepName[]
  readonly today: Day
}

const words = da.child

/** Who the child is in one line, without what was not sent. */
const lineOf = (of: Identity, today: Day): string => {
  const born = bornOf(of)
  const age = born === null ? undefined : ageOn(born, today)
  return [
    age === undefined ? null : words.age(age),
    of.number,
    words.caseNumber(of.caseNumber),
    of.district === null ? null : words.district(of.district),
    of.school,
    of.address,
    of.phone,
  ]
    .filter(each => each !== null)
    .join(' · ')
}

const Now = ({ groups, steps, today }: Omit<Props, 'identity'>) => {
  const help = groups.find(({ group }) => group === 'measures')
  if (help === undefined) return null
  const now = standing(help.spells, today)
  if (now === undefined || now.step === null) return <span>{words.noStep}</span>
  const name = steps.find(each => each.step === now.step)?.name ?? ''
  const what = whatOf(now)
  return (
    <>
      <b className="child__step">
        <Step step={now.step} steps={steps.length} name={name} />
      </b>
      <span>{[...(what === null ? [] : [what]), words.since(shortDay(now.from))].join(' ')}</span>
    </>
  )
}

const Adviser = ({ groups, today }: Pick<Props, 'groups' | 'today'>) => {
  const social = groups.find(({ group }) => group === 'social')
  if (social === undefined) return null
  const adviser = nowOfKind(social.spells, 'adviser', today)
  if (adviser?.text == null) return <span>{words.noAdviser}</span>
  return <span>{words.adviser(adviser.text, shortDay(adviser.from))}</span>
}

export const ChildFacts = ({ identity, groups, steps, today }: Props) => (
  <>
    <span className="child__line">
      {lineOf(identity, today)} {identity.protected ? <span className="tag child__tag">{da.protection}</span> : null}
    </span>
    {groups.some(({ group }) => group !== 'identity') ? (
      <span className="child__line child__now">
        <Now groups={groups} steps={steps} today={today} />
        <Adviser groups={groups} today={today} />
      </span>
    ) : null}
  </>
)
