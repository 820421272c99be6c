// The siblings at a glance: who they are; and what was tried for each, fetched when somebody asks, because it is a look into another case.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ageOn } from '../../charts/life-scale.ts'
import type { Day } from '../../language/day.ts'
import { grouped, periodWords, whatOf } from '../children/grouping.ts'
import { bornOf } from '../children/life-of.ts'
import { childQuery } from '../children/queries.ts'
import { opens, useDisclosure } from '../page/disclosure.tsx'
import { FailedNote, leadsNowhere } from '../page/failed.tsx'
import { shortDay } from '../page/typeset.ts'
import { WaitingPart } from '../page/waiting.tsx'
import { da } from './da.ts'
import { type Family, familyQuery } from './queries.ts'

const words = da.family

type Sibling = Family['siblings'][number]

const Tried = ({ of, today }: { readonly of: string; readonly today: Day }) => {
  const found = useQuery(childQuery(of))
  if (found.isPending) return <WaitingPart />
  if (found.data === undefined)
    return leadsNowhere(found.error) ? (
      <p className="meta">{words.closed}</p>
    ) : (
      <FailedNote error={found.error} retry={() => found.refetch()} />
    )
  const help = grouped(found.data, today).find(({ group }) => group === 'measures')
  if (help === undefined) return <p className="meta">{words.closed}</p>
  const first = help.spells.map(({ from }) => from).toSorted()[0]
  if (first === undefined) return <p className="meta">{words.nothing}</p>
  return (
    <>
      <p>{words.since(shortDay(first))}</p>
      <ul className="plain siblings__tried">
        {help.spells.map(each => (
          <li key={each.id}>
            {each.step === null
              ? (whatOf(each) ?? each.title)
              : words.tried(whatOf(each) ?? each.title, each.step, periodWords(each, today))}
          </li>
        ))}
      </ul>
    </>
  )
}

const One = ({ of, today }: { readonly of: Sibling; readonly today: Day }) => {
  const tried = useDisclosure()
  const born = bornOf(of)
  const age = born === null ? undefined : ageOn(born, today)
  return (
    <li>
      <Link to="/boern/$id" params={{ id: of.child }}>
        {of.name}
      </Link>
      <span className="meta">
        {age === undefined ? null : `, ${age}\u00a0år`}, {words.case(of.caseNumber)}
      </span>
      <div>
        <button className="lnk" {...opens(tried)}>
          {(tried.open ? words.shown : words.show)(of.name.split(' ')[0] ?? of.name)}
        </button>
        <div id={tried.id} hidden={!tried.open}>
          {tried.open ? <Tried of={of.child} today={today} /> : null}
        </div>
      </div>
    </li>
  )
}

export const FamilyPanel = ({ child, today }: { readonly child: string; readonly today: Day }) => {
  const found = useQuery(familyQuery(child))
  if (found.data === undefined) {
    if (found.isPending || leadsNowhere(found.error)) return null
    return <FailedNote error={found.error} retry={() => found.refetch()} />
  }
  const { siblings } = found.data
  return (
    <section className="panel siblings" aria-labelledby="soeskende">
      <div className="panel__h">
        <h2 id="soeskende">{words.title}</h2>
      </div>
      {siblings.length === 0 ? (
        <p className="meta">{words.none}</p>
      ) : (
        <>
          <ul className="plain siblings__list">
            {siblings.map(each => (
              <One key={each.child} of={each} today={today} />
            ))}
          </ul>
          <p className="meta xs panel__foot">{words.logged}</p>
        </>
      )}
    </section>
  )
}
