// Everything that is written down of a child as spells, group by group, with the ways to correct them and what is closed.
import type { ShownSpell } from '../../contract/children.ts'
import type { Day } from '../../language/day.ts'
import type { grouped } from './grouping.ts'
import type { Child, StepName } from './queries.ts'
import { ClosedParts, SpellGroup } from './spell-group.tsx'

type Props = {
  readonly child: Child
  readonly groups: ReturnType<typeof grouped>
  readonly steps: readonly StepName[]
  readonly today: Day
  readonly onCorrected: (of: ShownSpell) => void
  /** The groups wanted here; the closed parts stand with the help. */
  readonly wanted: readonly ReturnType<typeof grouped>[number]['group'][]
}

export const Groups = ({ child, groups, steps, today, onCorrected, wanted }: Props) => (
  <>
    {wanted.flatMap(name =>
      groups
        .filter(({ group }) => group === name)
        .map(({ group, spells }) => (
          <SpellGroup
            key={group}
            group={group}
            spells={spells}
            child={child.identity.child}
            steps={steps}
            today={today}
            onCorrected={onCorrected}
          />
        )),
    )}
    {wanted.includes('measures') ? <ClosedParts of={child.closedParts} /> : null}
  </>
)
