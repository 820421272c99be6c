// The children a search found: who it is, where it stands, and the way to its page where that is open.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import type { search } from '../../contract/search.ts'
import { day } from '../../language/day.ts'
import { da as child } from '../children/da.ts'
import { ladderRule, type StepName, stepNames } from '../children/queries.ts'
import { Step } from '../page/step.tsx'
import { useSession } from '../session/session.ts'
import { da } from './da.ts'

type FoundChild = z.output<typeof search.find.answer>['children'][number]

const Stands = ({ of, steps }: { readonly of: FoundChild; readonly steps: readonly StepName[] }) => {
  const step = steps.find(each => each.step === of.step)
  if (step === undefined && of.adviser === null) return null
  return (
    <p className="hits__stands">
      {step === undefined ? null : <Step step={step.step} steps={steps.length} name={step.name} />}
      {of.adviser === null ? null : <span className="meta">{da.adviser(of.adviser)}</span>}
    </p>
  )
}

const ChildHit = ({ of, steps }: { readonly of: FoundChild; readonly steps: readonly StepName[] }) => {
  const facts = [of.age === null ? null : da.age(of.age), of.number, da.caseNumber(of.caseNumber), of.district]
  return (
    <li>
      <b>
        {of.open ? (
          <Link to="/boern/$id" params={{ id: of.child }}>
            {of.name}
          </Link>
        ) : (
          of.name
        )}
      </b>{' '}
      {of.protected ? <span className="tag">{child.protection}</span> : null}
      <p className="meta">{facts.filter(each => each !== null).join(' · ')}</p>
      {of.open ? <Stands of={of} steps={steps} /> : <p className="meta">{da.notOpen}</p>}
    </li>
  )
}

export const ChildHits = ({ found, more }: { readonly found: readonly FoundChild[]; readonly more: boolean }) => {
  const { data: ladder } = useQuery(ladderRule)
  const session = useSession()
  if (found.length === 0) return null
  const steps = ladder === undefined || session === null ? [] : stepNames(ladder, day(session.today))
  return (
    <section className="panel" aria-labelledby="fundne-boern">
      <div className="panel__h">
        <h2 id="fundne-boern">{da.children}</h2>
        <span className="meta">{found.length}</span>
      </div>
      <ul className="plain hits">
        {found.map(each => (
          <ChildHit key={each.child} of={each} steps={steps} />
        ))}
      </ul>
      {more ? <p className="meta hits__more">{da.more}</p> : null}
    </section>
  )
}
