// One child: who it is, where it stands, its life on the ladder, its spells, and why one may see it.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { ShownSpell } from '../../contract/children.ts'
import { type Day, day } from '../../language/day.ts'
import { message, say } from '../../language/message.ts'
import { FailedNote, FailedPage, leadsNowhere } from '../page/failed.tsx'
import { shortMoment } from '../page/moments.ts'
import { PageHead } from '../page/page-head.tsx'
import { Waiting } from '../page/waiting.tsx'
import { useSession } from '../session/session.ts'
import './child.css'
import { ChildFacts } from './child-facts.tsx'

import { da } from './da.ts'
import { grouped, whatOf } from './grouping.ts'
import { LifePanel } from './life-panel.tsx'
import { type Child, childQuery, ladderRule, type StepName, stepNames, type Unmasked } from './queries.ts'
import { ClosedParts, SpellGroup } from './spell-group.tsx'
import { Unmask } from './unmask.tsx'
import { Why } from './why.tsx'

type Props = {
  readonly child: Child
  readonly steps: readonly StepName[]
  readonly today: Day
  readonly note: ReactNode
}

/** The spells that were shown, with one of them corrected: what the answer hides stays as it was read. */
const corrected = (of: Unmasked, spell: ShownSpell): Unmasked => ({
  ...of,
  spells: of.spells.map(each => {
    if (each.id !== spell.id) return each
    const what = whatOf(each)
    return { ...spell, text: what === null ? null : say(message('spell-text', { what, step: spell.step })) }
  }),
})

const ChildRecord = ({ child, steps, today, note }: Props) => {
  // Who a protected child is stands in this page alone, and is gone when the page is left.
  const [unmasked, setUnmasked] = useState<Unmasked | null>(null)
  const { identity, spells } = unmasked ?? child
  const { child: id, caseNumber } = identity
  const groups = grouped({ spells, closedParts: child.closedParts }, today)
  const groupOf = (wanted: 'measures' | 'social' | 'identity') =>
    groups
      .filter(({ group }) => group === wanted)
      .map(({ group, spells: own }) => (
        <SpellGroup
          key={group}
          group={group}
          spells={own}
          child={id}
          steps={steps}
          today={today}
          onCorrected={spell => setUnmasked(now => (now === null ? null : corrected(now, spell)))}
        />
      ))
  return (
    <>
      <PageHead
        title={identity.name}
        tab={caseNumber}
        crumbs={
          <>
            <Link to="/boern">{da.child.crumb}</Link> › {caseNumber}
          </>
        }
        facts={<ChildFacts identity={identity} groups={groups} steps={steps} today={today} />}
      />
      {note}
      {child.openUntil === null ? null : (
        <p className="note note--prog child__note">{da.child.openUntil(shortMoment(child.openUntil))}</p>
      )}
      <div className="child__ways">
        <Why child={id} />
        {child.mayUnmask ? <Unmask child={id} shown={unmasked} onShown={setUnmasked} /> : null}
      </div>
      {groups.some(({ group }) => group === 'measures') ? (
        <LifePanel child={child} steps={steps} today={today} />
      ) : null}
      <div className="fl-cols child__below">
        <div className="fl-stack">
          {groupOf('measures')}
          {groupOf('social')}
          <ClosedParts of={child.closedParts} />
        </div>
        <div className="fl-stack">{groupOf('identity')}</div>
      </div>
    </>
  )
}

export const ChildPage = (): ReactNode => {
  const { id } = useParams({ from: '/boern/$id' })
  const session = useSession()
  const found = useQuery(childQuery(id))
  const ladder = useQuery(ladderRule)
  const retry = () => {
    void found.refetch()
    void ladder.refetch()
  }
  // What may no longer be seen is not left standing because it was fetched before.
  if (leadsNowhere(found.error)) return <FailedPage error={found.error} retry={retry} />
  if (found.isPending || ladder.isPending || session === null) return <Waiting shape="case" />
  if (found.data === undefined) return <FailedPage error={found.error} retry={retry} />
  if (ladder.data === undefined) return <FailedPage error={ladder.error} retry={retry} />
  const today = day(session.today)
  return (
    <ChildRecord
      key={id}
      child={found.data}
      steps={stepNames(ladder.data, today)}
      today={today}
      note={found.isError ? <FailedNote error={found.error} retry={retry} /> : null}
    />
  )
}
