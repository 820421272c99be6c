// The menu of a role: the pages that exist and that the role may open, in the order they stand.
import { decide } from '../../access/decide.ts'
import type { Action, Role } from '../../access/role.ts'
import { da } from './da.ts'

type Item = { readonly to: '/investeringscases' | '/trappen'; readonly label: string; readonly needs: Action }

const items: readonly Item[] = [
  { to: '/investeringscases', label: da.menuItems.cases, needs: 'read-cases' },
  { to: '/trappen', label: da.menuItems.ladder, needs: 'count' },
]

/** May somebody in this role do this at all? The server asks again, for the person and the record. */
export const roleMay = (role: Role, action: Action): boolean =>
  decide({ person: '', role, municipality: 0 }, action).allowed

/** The items of the menu. */
export const menuFor = (role: Role): readonly Item[] => items.filter(item => roleMay(role, item.needs))
