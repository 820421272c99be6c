// A child's case under its picture: goals, network and agreements beside the next step down, the own words, access, numbers, siblings.
import type { ShownSpell } from '../../contract/children.ts'
import { type Day, day } from '../../language/day.ts'
import type { StepName } from '../children/queries.ts'
import { AgreementsPanel } from './agreements-panel.tsx'
import { da } from './da.ts'
import { FamilyPanel } from './family-panel.tsx'
import { GoalsPanel } from './goals-panel.tsx'
import { NetworkPanel } from './network-panel.tsx'
import type { CasePicture } from './queries.ts'
import { AccessPanel, HistoryPanel, WordsPanel } from './side-panels.tsx'
import { WayDownPanel } from './way-down-panel.tsx'

type Props = {
  readonly of: CasePicture
  readonly child: string
  /** What the child is called here. */
  readonly name: string
  readonly spells: readonly ShownSpell[]
  readonly steps: readonly StepName[]
  readonly today: Day
  /** True while it is not to be told who the child is. */
  readonly masked: boolean
  readonly may: { readonly write: boolean; readonly family: boolean }
}

export const CaseBody = ({ of, child, name, spells, steps, today, may, masked }: Props) => (
  <div className="fl-cols child__below">
    <div className="fl-stack">
      <GoalsPanel of={of} child={child} name={name} mayWrite={may.write} />
      <NetworkPanel of={of} child={child} name={name} mayWrite={may.write} masked={masked} />
      <AgreementsPanel of={of} child={child} mayWrite={may.write} masked={masked} />
    </div>
    <aside className="fl-stack" aria-label={da.parts}>
      <WayDownPanel of={of} child={child} steps={steps} mayTick={may.write} />
      <WordsPanel of={of} name={name} />
      <AccessPanel child={child} spells={spells} today={today} />
      <HistoryPanel of={of} />
      {may.family ? <FamilyPanel child={child} today={day(of.on)} /> : null}
    </aside>
  </div>
)
