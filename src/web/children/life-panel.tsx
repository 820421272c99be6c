// The picture of a child's life on the ladder, fetched with its drawing when a child is opened.
import { useMemo } from 'react'
import type { Chart } from '../../charts/chart.ts'
import type { Life } from '../../charts/life-way.ts'
import type { Day } from '../../language/day.ts'
import { Boundary } from '../page/boundary.tsx'
import { later } from '../page/later.tsx'
import { WaitingPart } from '../page/waiting.tsx'
import { da } from './da.ts'
import { lifeOf } from './life-of.ts'
import type { Child, StepName } from './queries.ts'

const Picture = later(
  async () => {
    const [{ lifeChart }, { ChartPanel }] = await Promise.all([
      import('../../charts/life.ts'),
      import('../chart/chart-panel.tsx'),
    ])
    const chartOf = (life: Life): Chart => lifeChart(life)
    return ({ life }: { readonly life: Life }) => (
      <ChartPanel of={chartOf} from={life}>
        <p className="meta child__lanes">{da.life.lanes}</p>
      </ChartPanel>
    )
  },
  <WaitingPart />,
)

type Props = { readonly child: Child; readonly steps: readonly StepName[]; readonly today: Day }

export const LifePanel = ({ child, steps, today }: Props) => {
  const life = useMemo(() => lifeOf(child, steps, today), [child, steps, today])
  return (
    <div className="child__life">
      <Boundary>
        <Picture life={life} />
      </Boundary>
    </div>
  )
}
