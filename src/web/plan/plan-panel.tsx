// One plan on the page: the draft with its decision, the version that holds, how the child took part, and earlier versions.
import { Link } from '@tanstack/react-router'
import type { PlanVersion } from '../../casework/facts/plan.ts'
import { codeWord } from '../../language/sentences/case-codes.ts'
import type { CasePicture } from '../child/queries.ts'
import { FileParts } from '../filing/file-parts.tsx'
import { capital, shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import { Decide } from './decide.tsx'
import { GoalsTable } from './goals-table.tsx'
import { helpNames } from './help-names.ts'
import { planName } from './plan-form.ts'
import type { ShownPlan } from './plan-view.ts'
import { Versions } from './versions.tsx'

type Props = {
  readonly child: string
  readonly of: ShownPlan
  readonly picture: CasePicture
  readonly name: string | null
}

const Participation = ({
  version,
  name,
  id,
}: {
  readonly version: PlanVersion
  readonly name: string | null
  readonly id: string
}) => (
  <section className="panel" aria-labelledby={id}>
    <h3 id={id}>{da.participation(name)}</h3>
    {version.participation === null ? (
      <p className="meta plan__how">{da.participationNone}</p>
    ) : (
      <>
        {version.participation.words === null ? null : (
          <blockquote className="plan__words">{da.quoted(version.participation.words)}</blockquote>
        )}
        <p className="meta plan__how">{capital(codeWord('participation', version.participation.how))}</p>
      </>
    )}
  </section>
)

const Lacks = ({ lacks, id }: { readonly lacks: readonly string[]; readonly id: string }) => (
  <section className="panel" aria-labelledby={id}>
    <h3 id={id}>{da.lacks}</h3>
    {lacks.length === 0 ? (
      <p className="meta plan__how">{da.lacksNothing}</p>
    ) : (
      <ul className="plain plan__lacks">
        {lacks.map(each => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    )}
  </section>
)

export const PlanPanel = ({ child, of, picture, name }: Props) => {
  const { plan, draft, holding, versions, lacks, directions } = of
  const latest = versions.at(-1)
  if (latest === undefined) return null
  const stands = holding ?? (draft === null ? latest : null)
  const names = helpNames(picture)
  const helpName = (id: string): string => names.get(id) ?? da.helpUnnamed
  const ended = stands !== null && holding === null
  const goals = (version: PlanVersion, id: string) => (
    <GoalsTable
      version={version}
      followUps={picture.facts.followUps}
      directions={directions}
      helpName={helpName}
      labelledBy={id}
    />
  )
  const write = (className: string, label: string) => (
    <Link className={className} to="/boern/$id/plan" params={{ id: child }} search={{ skriv: plan }}>
      {label}
    </Link>
  )
  return (
    <section className="plan" aria-labelledby={`plan-${plan}`}>
      <div className="plan__head">
        <h2 id={`plan-${plan}`}>{planName(latest.kind)}</h2>
        {draft !== null || ended ? null : write('btn', da.writeNext(latest.version + 1))}
      </div>
      <div className="fl-cols">
        <div className="fl-stack">
          {draft === null ? null : (
            <section className="panel plan__draft" aria-labelledby={`udkast-${plan}`}>
              <div className="panel__h">
                <h3 className="fl-h2" id={`udkast-${plan}`}>
                  {da.draft(draft.version)}
                </h3>
                {write('btn btn--s plan__on', da.writeOn)}
              </div>
              {goals(draft, `udkast-${plan}`)}
              <Decide
                child={child}
                draft={draft}
                version={picture.versions[draft.id] ?? 1}
                before={holding?.version ?? null}
                today={picture.on}
                lacks={lacks}
              />
            </section>
          )}
          {stands === null ? null : (
            <section className="panel" aria-labelledby={`maal-${plan}`}>
              <div className="panel__h">
                <h3 className="fl-h2" id={`maal-${plan}`}>
                  {ended
                    ? da.ended(stands.version, shortDay(stands.endedOn ?? ''))
                    : da.holds(stands.version, shortDay(stands.decidedOn ?? ''))}
                </h3>
                <span className="meta">{da.goals.scale}</span>
              </div>
              {goals(stands, `maal-${plan}`)}
              <div className="plan__file">
                <FileParts
                  child={child}
                  list="plans"
                  fact={stands.id}
                  version={picture.versions[stands.id] ?? 1}
                  filings={picture.facts.filings}
                  about={`${planName(latest.kind)}, ${da.versions.version(stands.version).toLocaleLowerCase('da')}`}
                />
              </div>
            </section>
          )}
          <Versions of={of} helpName={helpName} id={`versioner-${plan}`} />
        </div>
        <aside className="fl-stack" aria-label={planName(latest.kind)}>
          <Participation version={stands ?? latest} name={name} id={`deltagelse-${plan}`} />
          {draft === null ? <Lacks lacks={lacks} id={`mangler-${plan}`} /> : null}
        </aside>
      </div>
    </section>
  )
}
