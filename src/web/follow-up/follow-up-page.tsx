// The follow-up's page: eight numbered fields, with what was said and decided last time beside them.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Help } from '../../casework/facts/help.ts'
import { day } from '../../language/day.ts'
import { caseworkRules } from '../child/casework-rules.ts'
import { firstName } from '../child/first-name.ts'
import { type CasePicture, caseQuery } from '../child/queries.ts'
import { type Child, childQuery, ladderRule, stepNames } from '../children/queries.ts'
import { FailedPage } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { Step } from '../page/step.tsx'
import { Waiting } from '../page/waiting.tsx'
import { useSession } from '../session/session.ts'
import { da } from './da.ts'
import './follow-up.css'
import { FollowUpWriting } from './follow-up-form.tsx'
import { helpOf } from './form-of.ts'

const Crumbs = ({ child }: { readonly child: Child }) => (
  <>
    <Link to="/boern/$id" params={{ id: child.identity.child }}>
      {child.identity.name}
    </Link>{' '}
    › {da.crumb}
  </>
)

/** What the help is called: the service, or the place of a placement. */
const nameOf = (help: Help, { names }: CasePicture): string =>
  help.kind === 'placement' ? help.place : (names[help.service] ?? da.crumb)

const Nothing = ({ child }: { readonly child: Child }) => (
  <>
    <PageHead title={da.nothing.title} tab={child.identity.caseNumber} crumbs={<Crumbs child={child} />} />
    <section className="panel">
      <p>{da.nothing.text(firstName(child.identity))}</p>
      <p>
        <Link className="btn" to="/boern/$id/indsats" params={{ id: child.identity.child }}>
          {da.nothing.start}
        </Link>
      </p>
    </section>
  </>
)

export const FollowUpPage = (): ReactNode => {
  const { id } = useParams({ from: '/boern/$id/opfoelgning' })
  const { indsats } = useSearch({ from: '/boern/$id/opfoelgning' })
  const session = useSession()
  const child = useQuery(childQuery(id))
  const picture = useQuery(caseQuery(id, undefined))
  const rules = useQuery(caseworkRules)
  const ladder = useQuery(ladderRule)
  const failed = [child, picture, rules, ladder].find(each => each.isError && each.data === undefined)
  if (failed !== undefined) return <FailedPage error={failed.error} retry={() => void failed.refetch()} />
  if (!child.data || !picture.data || !rules.data || !ladder.data || session === null) return <Waiting shape="case" />
  const today = day(session.today)
  const help = helpOf(picture.data.facts, today, indsats)
  if (help === undefined) return <Nothing child={child.data} />
  const what = nameOf(help, picture.data)
  const steps = stepNames(ladder.data, today)
  const step = steps.find(each => each.step === help.step)
  return (
    <FollowUpWriting
      key={help.id}
      child={id}
      name={firstName(child.data.identity)}
      case={picture.data}
      help={help}
      rules={rules.data}
      municipality={Number(session.municipality.code)}
      today={today}
      head={line => (
        <PageHead
          title={da.title(step?.label.toLocaleLowerCase('da') ?? what)}
          tab={child.data.identity.caseNumber}
          crumbs={<Crumbs child={child.data} />}
          facts={
            <span className="follow-up__step">
              <Step step={help.step} steps={steps.length} name={what} />
            </span>
          }
          actions={line}
        />
      )}
    />
  )
}
