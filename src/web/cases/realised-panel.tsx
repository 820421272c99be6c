// Has it gone like that? Plan beside accounts with what would have been spent without the effort, or what it takes to know.
import type { RealisedView } from '../../contract/case-follow-up.ts'
import { later } from '../page/later.tsx'
import { typeset } from '../page/typeset.ts'
import { WaitingPart } from '../page/waiting.tsx'
import { AccountsForm } from './accounts-form.tsx'
import { da } from './da-follow-up.ts'

type Known = Extract<RealisedView['realised'], { readonly state: 'known' }>
type Part = Known['all']
type From = { readonly part: Part; readonly level: number }

const Curve = later(
  async () => {
    const [{ planRealisedChart }, { ChartPanel }] = await Promise.all([
      import('../../charts/plan-realised.ts'),
      import('../chart/chart-panel.tsx'),
    ])
    const chartOf = ({ part, level }: From) => planRealisedChart(part, level)
    return ({ from }: { readonly from: From }) => (
      <ChartPanel of={chartOf} from={from} definition={da.realised.definition}>
        <PartWords part={from.part} />
      </ChartPanel>
    )
  },
  <WaitingPart />,
)

const PartWords = ({ part }: { readonly part: Part }) => (
  <div className="case__part">
    <ul className="plain case__sentences">
      {part.total === null ? null : <li className="case__strong">{typeset(part.total.sentence)}</li>}
      {part.years.map(each => (
        <li key={each.year}>{typeset(each.sentence)}</li>
      ))}
      {part.volume.map(each => (
        <li key={`volume ${each.year}`}>{typeset(each.sentence)}</li>
      ))}
    </ul>
    <p className="meta xs">{typeset(part.how)}</p>
    {part.sources === null ? null : <p className="meta xs">{typeset(part.sources)}</p>}
  </div>
)

const KnownParts = ({ of }: { readonly of: Known }) => {
  const parts = of.accounts.length > 1 ? [of.all, ...of.accounts] : of.accounts
  return parts.map(part => <Curve key={part.account ?? ''} from={{ part, level: of.priceLevel }} />)
}

export const RealisedPanel = ({ of }: { readonly of: RealisedView['realised'] }) => (
  <>
    <section className="panel" aria-labelledby="realised">
      <div className="panel__h">
        <h2 id="realised">{da.realised.title}</h2>
      </div>
      {of.state === 'known' ? (
        <>
          <p className="case__body">{typeset(of.all.total?.sentence ?? of.all.how)}</p>
          <p className="meta case__after">{da.realised.meta(of.priceLevel, of.index)}</p>
        </>
      ) : (
        <>
          <p className="case__body">{da.realised.none}</p>
          <p className="meta case__after">{da.realised.later}</p>
          <div className="case__part">
            <h3>{da.realised.takes}</h3>
            <ul className="plain case__sentences">
              {of.needs.map(each => (
                <li key={each}>{typeset(each)}</li>
              ))}
            </ul>
          </div>
        </>
      )}
      {of.state === 'known' && of.comparison !== null ? <p className="meta case__after">{of.comparison}</p> : null}
      <AccountsForm />
    </section>
    {of.state === 'known' ? <KnownParts of={of} /> : null}
  </>
)
