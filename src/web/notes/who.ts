// Who a note names.
import { type NameShown, namesShown as shownIn } from '../../casework/shown-names.ts'
import { da as child } from '../child/da.ts'
import type { CasePicture } from '../child/queries.ts'

export type { NameShown } from '../../casework/shown-names.ts'

/** Of a protected child a relative's name is hidden; of others everybody is named. */
export const namesShown = ({ facts, names }: Pick<CasePicture, 'facts' | 'names'>, masked: boolean): NameShown =>
  masked
    ? shownIn(
        facts,
        facts.advisers.flatMap(({ employee }) => names[employee] ?? []),
        child.hiddenName,
      )
    : name => name
