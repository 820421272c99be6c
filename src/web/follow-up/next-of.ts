// Where a follow-up leads when it is saved: to what was decided.
import type { Help } from '../../casework/facts/help.ts'
import type { FollowUpForm } from './form-of.ts'

/** The highest step at home on the ladder of seven: a step up from there is a placement. */
const highestAtHome = 4

/** The page to go to: a step up begins new help, an end is written on the help that ends; the way down stands on the child's page. */
export const nextOf = (decided: FollowUpForm['decided'], { id, kind, step }: Help, child: string) => {
  const params = { id: child }
  if (decided === 'step-up')
    return step < highestAtHome
      ? ({ to: '/boern/$id/indsats', params, search: { fra: id } } as const)
      : ({ to: '/boern/$id/anbringelse', params, search: { fra: id } } as const)
  if (decided === 'end')
    return kind === 'placement'
      ? ({ to: '/boern/$id/anbringelse', params, search: { indsats: id } } as const)
      : ({ to: '/boern/$id/indsats', params, search: { indsats: id } } as const)
  return { to: '/boern/$id', params } as const
}
