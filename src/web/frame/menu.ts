// The menu of a role: the pages that exist and that the role may open, in the order they stand.
import type { Action } from '../../access/action.ts'
import { roleMay } from '../../access/decide.ts'
import type { Role } from '../../access/role.ts'
import { da } from './da.ts'

export { roleMay }

type Address =
  | '/min-dag'
  | '/boern'
  | '/investeringscases'
  | '/dokumenttjek'
  | '/disponering'
  | '/trappen'
  | '/log'
  | '/noedadgang'
  | '/kontrol'
type Item = {
  readonly to: Address
  readonly label: string
  readonly needs: Action
  /** Whoever may do this too comes to the page from another one: no menu is longer than five. */
  readonly unless?: Action
}

const items: readonly Item[] = [
  // Whoever knows whole families: others never see a whole case, and so have no day.
  { to: '/min-dag', label: da.menuItems.myDay, needs: 'read-family' },
  { to: '/boern', label: da.menuItems.children, needs: 'list-children' },
  { to: '/investeringscases', label: da.menuItems.cases, needs: 'read-cases' },
  { to: '/dokumenttjek', label: da.menuItems.documentCheck, needs: 'read-cases', unless: 'read-family' },
  { to: '/disponering', label: da.menuItems.commitments, needs: 'read-amounts' },
  { to: '/trappen', label: da.menuItems.ladder, needs: 'count' },
  { to: '/kontrol', label: da.menuItems.control, needs: 'control-journal' },
  { to: '/noedadgang', label: da.menuItems.emergency, needs: 'break-glass' },
  { to: '/log', label: da.menuItems.journal, needs: 'read-journal' },
]

/** The items of the menu. */
export const menuFor = (role: Role): readonly Item[] =>
  items.filter(({ needs, unless }) => roleMay(role, needs) && (unless === undefined || !roleMay(role, unless)))

/** Those whose work is what is due: their first page is the day. */
const beginWithTheDay: readonly Role[] = ['adviser', 'team-leader']

/** The first page of a role; undefined where it has none. */
export const startOf = (role: Role): Item | undefined =>
  menuFor(role).find(each => each.to !== '/min-dag' || beginWithTheDay.includes(role))
