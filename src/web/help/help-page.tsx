// The page of help: a new measure or placement, or one that is changed or ended, with the step and the name in its head.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { day } from '../../language/day.ts'
import { caseworkRules } from '../child/casework-rules.ts'
import { firstName } from '../child/first-name.ts'
import { caseQuery } from '../child/queries.ts'
import { type Child, childQuery, ladderRule, stepNames } from '../children/queries.ts'
import { FailedPage } from '../page/failed.tsx'
import { Missing } from '../page/missing.tsx'
import { PageHead } from '../page/page-head.tsx'
import { Step } from '../page/step.tsx'
import { Waiting } from '../page/waiting.tsx'
import { useSession } from '../session/session.ts'
import { HelpChanging } from './change-form.tsx'
import { da } from './da.ts'
import './help.css'
import { HelpStarting } from './start-form.tsx'
import { type About, type Kind, nameOf } from './start-of.ts'

const Crumbs = ({ child, kind }: { readonly child: Child; readonly kind: Kind }) => (
  <>
    <Link to="/boern/$id" params={{ id: child.identity.child }}>
      {child.identity.name}
    </Link>{' '}
    › {da.crumb[kind]}
  </>
)

type Props = {
  readonly kind: Kind
  readonly id: string
  /** The help that is changed or ended. */
  readonly changes: string | undefined
  /** The help that new help leads on from. */
  readonly before: string | undefined
}

export const HelpPage = ({ kind, id, changes, before }: Props): ReactNode => {
  const session = useSession()
  const child = useQuery(childQuery(id))
  const picture = useQuery(caseQuery(id, undefined))
  const rules = useQuery(caseworkRules)
  const ladder = useQuery(ladderRule)
  const failed = [child, picture, rules, ladder].find(each => each.isError && each.data === undefined)
  if (failed !== undefined) return <FailedPage error={failed.error} retry={() => void failed.refetch()} />
  if (!child.data || !picture.data || !rules.data || !ladder.data || session === null) return <Waiting shape="case" />
  const today = day(session.today)
  const { facts, names, versions } = picture.data
  const { identity } = child.data
  const steps = stepNames(ladder.data, today)
  const about: About = {
    kind,
    facts,
    names,
    rules: rules.data,
    municipality: Number(session.municipality.code),
    today,
  }
  const common = { child: id, name: firstName(identity), about }
  const key = `${kind} ${changes ?? ''} ${before ?? ''}`
  const at = { tab: identity.caseNumber, crumbs: <Crumbs child={child.data} kind={kind} /> }
  if (changes === undefined)
    return (
      <HelpStarting
        {...common}
        key={key}
        versions={versions}
        steps={steps}
        before={before}
        head={(line, moves) => (
          <PageHead {...at} title={moves ? da.title.move(common.name) : da.title[kind]} actions={line} />
        )}
      />
    )
  const help = facts.help.find(each => each.id === changes)
  if (help === undefined) return <Missing />
  return (
    <HelpChanging
      {...common}
      key={key}
      help={help}
      version={versions[help.id] ?? 1}
      steps={steps.length}
      head={line => (
        <PageHead
          {...at}
          title={da.title.change(help.kind)}
          facts={
            <span className="help__step">
              <Step step={help.step} steps={steps.length} name={da.runs(nameOf(help, names), help.period.from)} />
            </span>
          }
          actions={line}
        />
      )}
    />
  )
}
