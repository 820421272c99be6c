// The menu of a role: the pages that exist and that the role may open, in the order they stand.
import type { Action } from '../../access/action.ts'
import { roleMay } from '../../access/decide.ts'
import type { Role } from '../../access/role.ts'
import { da } from './da.ts'

export { roleMay }

type Address = '/boern' | '/investeringscases' | '/trappen' | '/log' | '/noedadgang' | '/kontrol'
type Item = { readonly to: Address; readonly label: string; readonly needs: Action }

const items: readonly Item[] = [
  { to: '/boern', label: da.menuItems.children, needs: 'list-children' },
  { to: '/investeringscases', label: da.menuItems.cases, needs: 'read-cases' },
  { to: '/trappen', label: da.menuItems.ladder, needs: 'count' },
  { to: '/kontrol', label: da.menuItems.control, needs: 'control-journal' },
  { to: '/noedadgang', label: da.menuItems.emergency, needs: 'break-glass' },
  { to: '/log', label: da.menuItems.journal, needs: 'read-journal' },
]

/** The items of the menu. */
export const menuFor = (role: Role): readonly Item[] => items.filter(item => roleMay(role, item.needs))
