// Children on each step as bars, with what is counted and why some numbers are not shown.
import type { Chart } from '../../charts/chart.ts'
import type { LadderView } from '../../contract/services.ts'
import { Boundary } from '../page/boundary.tsx'
import { later } from '../page/later.tsx'
import { typeset } from '../page/typeset.ts'
import { WaitingPart } from '../page/waiting.tsx'
import { da } from './da.ts'

const Bars = later(
  async () => {
    const [{ ladderBarsChart, suppressed }, { ChartPanel }] = await Promise.all([
      import('../../charts/ladder-bars.ts'),
      import('../chart/chart-panel.tsx'),
    ])
    const chartOf = (view: LadderView): Chart =>
      ladderBarsChart({
        id: 'ladder',
        what: da.what,
        steps: view.steps.map(({ step, short, children }) => ({
          step,
          name: short,
          count: children.shown ? children.value : suppressed,
        })),
      })
    return ({ view }: { readonly view: LadderView }) => (
      <ChartPanel of={chartOf} from={view} definition={typeset(view.definition)}>
        <p className="meta ladder__why">{typeset(view.smallCells)}</p>
      </ChartPanel>
    )
  },
  <WaitingPart />,
)

export const LadderChart = ({ view }: { readonly view: LadderView }) => (
  <Boundary>
    <Bars view={view} />
  </Boundary>
)
