// The life on the ladder as a panel: the picture with bars one can stand on, its table, and on a phone the lanes as a list.
import { useMemo, useState } from 'react'
import type { Chart } from '../../charts/chart.ts'
import type { Life } from '../../charts/life-way.ts'
import { Boundary } from '../page/boundary.tsx'
import { later } from '../page/later.tsx'
import { WaitingPart } from '../page/waiting.tsx'
import { da } from './da.ts'
import { LifeBars } from './life-bars.tsx'
import { LifeLanes } from './life-lanes.tsx'

const Picture = later(
  async () => {
    const [{ lifeChart }, { ChartPanel }] = await Promise.all([
      import('../../charts/life.ts'),
      import('../chart/chart-panel.tsx'),
    ])
    const chartOf = (life: Life): Chart => lifeChart(life)
    return ({ life, told, lanes }: Props) => {
      const [said, setSaid] = useState<string | null>(null)
      const over = useMemo(
        () => (drawn: SVGSVGElement) => <LifeBars drawn={drawn} name={life.name} told={told} say={setSaid} />,
        [life, told],
      )
      const print = (
        <button className="lnk" type="button" onClick={() => window.print()}>
          {da.life.print}
        </button>
      )
      return (
        <ChartPanel of={chartOf} from={life} over={over} ways={print}>
          <p className={said === null ? 'life-told meta xs' : 'life-told'} aria-hidden="true">
            {said ?? da.life.hint}
          </p>
          {lanes ? <LifeLanes of={life} /> : null}
        </ChartPanel>
      )
    }
  },
  <WaitingPart />,
)

type Props = {
  readonly life: Life
  /** What more is told of a bar, by the id of its spell. */
  readonly told: ReadonlyMap<string, string>
  /** True where the case was fetched, so that meetings and notifications can be told. */
  readonly lanes: boolean
}

export const LifePanel = (props: Props) => (
  <div className="child__life">
    <Boundary>
      <Picture {...props} />
    </Boundary>
  </div>
)
