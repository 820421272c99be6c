// The network as rings around the child, fetched with its drawing after the table is there.
import type { NetworkRing } from '../../charts/network-ring.ts'
import { Boundary } from '../page/boundary.tsx'
import { later } from '../page/later.tsx'
import { WaitingPart } from '../page/waiting.tsx'

const Picture = later(
  async () => {
    const [{ networkRingChart }, { ChartPanel }] = await Promise.all([
      import('../../charts/network-ring.ts'),
      import('../chart/chart-panel.tsx'),
    ])
    return ({ ring }: { readonly ring: NetworkRing }) => <ChartPanel of={networkRingChart} from={ring} />
  },
  <WaitingPart />,
)

export const RingPanel = ({ ring }: { readonly ring: NetworkRing }) => (
  <div className="network__ring">
    <Boundary>
      <Picture ring={ring} />
    </Boundary>
  </div>
)
