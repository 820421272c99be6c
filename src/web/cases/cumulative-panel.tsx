// The running total of a case as a curve; its code, and the library that draws it, come only when a case is opened.
import type { Chart } from '../../charts/chart.ts'
import type { CaseView } from '../../contract/cases.ts'
import { Boundary } from '../page/boundary.tsx'
import { later } from '../page/later.tsx'
import { WaitingPart } from '../page/waiting.tsx'
import { da } from './da.ts'

const Curve = later(
  async () => {
    const [{ cumulativeChart }, { ChartPanel }] = await Promise.all([
      import('../../charts/cumulative.ts'),
      import('../chart/chart-panel.tsx'),
    ])
    const chartOf = (view: CaseView): Chart =>
      cumulativeChart({
        id: `${view.id}-cumulative`,
        unit: view.unit,
        priceLevel: view.priceLevel,
        years: view.years,
        net: view.net,
        cumulative: view.cumulative,
        payback: view.payback.total,
        after: view.after,
      })
    return ({ view }: { readonly view: CaseView }) => (
      <ChartPanel of={chartOf} from={view} definition={da.cumulativeMeaning} />
    )
  },
  <WaitingPart />,
)

export const CumulativePanel = ({ view }: { readonly view: CaseView }) =>
  view.net.every(each => each === 0) ? (
    <section className="panel" aria-labelledby="no-curve">
      <h2 id="no-curve">{da.noCurve}</h2>
      <p className="case__body">{da.noAmounts}</p>
    </section>
  ) : (
    <Boundary>
      <Curve view={view} />
    </Boundary>
  )
