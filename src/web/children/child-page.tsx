// One child: who it is, where it stands, what must happen, its life on the ladder, and its case, today or as it was known another day.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import type { Role } from '../../access/role.ts'
import type { Life } from '../../charts/life-way.ts'
import type { ShownSpell } from '../../contract/children.ts'
import { type Day, day } from '../../language/day.ts'
import { message, say } from '../../language/message.ts'
import { CaseBody } from '../child/case-body.tsx'
import '../child/case.css'
import { da as caseWords } from '../child/da.ts'
import { DuePanel } from '../child/due-panel.tsx'
import { Fold } from '../child/fold.tsx'
import { HeadActions } from '../child/head-actions.tsx'
import { KnownFoot, PastBar } from '../child/known.tsx'
import { lifeOfCase, namesOfHelp, toldOfHelp } from '../child/life-of-case.ts'
import { LifePanel } from '../child/life-panel.tsx'
import { type CasePicture, caseQuery } from '../child/queries.ts'
import { AccessPanel } from '../child/side-panels.tsx'
import { Story } from '../child/story.tsx'
import { isWriter, writers } from '../child/writers.ts'
import { FailedNote, FailedPage, leadsNowhere } from '../page/failed.tsx'
import { shortMoment } from '../page/moments.ts'
import { PageHead } from '../page/page-head.tsx'
import { Waiting, WaitingPart } from '../page/waiting.tsx'
import { useSession } from '../session/session.ts'
import './child.css'
import { Beside, ChildFacts } from './child-facts.tsx'
import { da } from './da.ts'
import { grouped, whatOf } from './grouping.ts'
import { lifeOf } from './life-of.ts'
import { type Child, childQuery, ladderRule, type StepName, stepNames, type Unmasked } from './queries.ts'
import { Groups } from './record.tsx'
import { Unmask } from './unmask.tsx'

type Props = {
  readonly child: Child
  readonly steps: readonly StepName[]
  readonly today: Day
  readonly role: Role | undefined
  /** The day the case is looked at, where that is not today. */
  readonly known: string | undefined
  readonly note: ReactNode
}

/** Those who are told of a child's family. */
const professions: readonly (Role | undefined)[] = [...writers, 'health-visitor', 'psychologist']

/** The spells that were shown, with one of them corrected: what the answer hides stays as it was read. */
const corrected = (of: Unmasked, spell: ShownSpell): Unmasked => ({
  ...of,
  spells: of.spells.map(each => {
    if (each.id !== spell.id) return each
    const what = whatOf(each)
    return { ...spell, text: what === null ? null : say(message('spell-text', { what, step: spell.step })) }
  }),
})

/** Where the child stands, with the end that is planned for it where the case says one. */
const standing = (life: Life, picture: CasePicture | undefined): Life => ({
  ...life,
  spells: life.spells.map(spell => ({
    ...spell,
    plannedEnd: picture?.facts.help.find(({ id }) => id === spell.id)?.plannedEnd ?? spell.plannedEnd ?? null,
  })),
})

type RecordProps = {
  readonly seesCase: boolean
  readonly child: Child
  readonly of: (wanted: Parameters<typeof Groups>[0]['wanted']) => ReactNode
  readonly today: Day
}

/** What is written down: folded under a case, and the page itself where there is none to see. */
const Record = ({ seesCase, child, of, today }: RecordProps) => {
  const { child: id } = child.identity
  if (seesCase)
    return (
      <div className="child__folds">
        <p className="child__notes">
          <Link to="/boern/$id/notater" params={{ id }}>
            {caseWords.record.notes}
          </Link>
        </p>
        <Fold id="skrevet" title={caseWords.record.title}>
          <div className="fl-cols child__below">
            <div className="fl-stack">{of(['measures', 'social'])}</div>
            <div className="fl-stack">{of(['identity'])}</div>
          </div>
        </Fold>
        <Story child={id} />
      </div>
    )
  return (
    <div className="fl-cols child__below">
      <div className="fl-stack">{of(['measures', 'social'])}</div>
      <div className="fl-stack">
        {of(['identity'])}
        <AccessPanel child={id} spells={child.spells} today={today} />
      </div>
    </div>
  )
}

const ChildRecord = ({ child, steps, today, role, known, note }: Props) => {
  // Who a protected child is stands in this page alone, and is gone when the page is left.
  const [unmasked, setUnmasked] = useState<Unmasked | null>(null)
  const { identity, spells } = unmasked ?? child
  const { child: id, caseNumber } = identity
  const seesCase = child.closedParts.length === 0
  const past = known !== undefined
  const found = useQuery({ ...caseQuery(id, known), enabled: seesCase })
  const picture = found.data
  const groups = grouped({ spells, closedParts: child.closedParts }, today)
  const open = (group: 'measures' | 'social') => groups.some(each => each.group === group)
  // The picture is drawn from what was sent with the page, so a protected child's stays masked.
  const life = useMemo(
    () => (picture === undefined ? lifeOf(child, steps, today) : lifeOfCase(picture, child.identity, steps, past)),
    [picture, child, steps, today, past],
  )
  const told = useMemo(() => (picture === undefined ? new Map<string, string>() : toldOfHelp(picture)), [picture])
  const record = (wanted: Parameters<typeof Groups>[0]['wanted']) => (
    <Groups
      child={child}
      groups={groups}
      steps={steps}
      today={today}
      wanted={wanted}
      onCorrected={spell => setUnmasked(now => (now === null ? null : corrected(now, spell)))}
    />
  )
  const may = { write: seesCase && !past && isWriter(role), family: professions.includes(role) }
  const waiting = seesCase && found.isPending
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
        beside={<Beside identity={identity} today={past ? day(known) : today} />}
        facts={
          waiting && past ? undefined : (
            <ChildFacts
              life={standing(past ? life : lifeOf({ ...child, identity, spells }, steps, today), picture)}
              open={{ help: open('measures'), adviser: open('social') }}
            />
          )
        }
        actions={may.write ? <HeadActions child={id} /> : undefined}
      />
      {past ? <PastBar child={id} known={known} /> : null}
      {note}
      {child.openUntil === null ? null : (
        <p className="note note--prog child__note">{da.child.openUntil(shortMoment(child.openUntil))}</p>
      )}
      {found.isError && seesCase ? (
        <FailedNote error={found.error} retry={() => void found.refetch()} what={caseWords.failed} />
      ) : null}
      {picture === undefined ? null : <DuePanel of={picture} help={namesOfHelp(picture, identity.protected)} />}
      {child.mayUnmask ? (
        <div className="child__ways">
          <Unmask child={id} shown={unmasked} onShown={setUnmasked} />
        </div>
      ) : null}
      {waiting ? <WaitingPart /> : null}
      {open('measures') && !waiting && (picture !== undefined || !past) ? (
        <LifePanel life={life} told={told} lanes={picture !== undefined} />
      ) : null}
      {picture === undefined ? null : (
        <CaseBody
          of={picture}
          child={id}
          name={life.name}
          spells={child.spells}
          steps={steps}
          today={today}
          may={may}
          masked={identity.protected && unmasked === null}
        />
      )}
      {waiting || past ? null : <Record seesCase={picture !== undefined} child={child} of={record} today={today} />}
      {seesCase ? <KnownFoot key={known} child={id} shown={known ?? today} today={today} /> : null}
    </>
  )
}

export const ChildPage = (): ReactNode => {
  const { id } = useParams({ from: '/boern/$id' })
  const { kendt } = useSearch({ from: '/boern/$id' })
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
      role={session.person?.role}
      known={kendt === session.today ? undefined : kendt}
      note={found.isError ? <FailedNote error={found.error} retry={retry} /> : null}
    />
  )
}
