// The menu of a role follows access, not a list of its own.
import { expect, it } from 'vitest'
import { roles } from '../../access/role.ts'
import { menuFor, roleMay } from './menu.ts'

const labels = (role: (typeof roles)[number]) => menuFor(role).map(item => item.label)

it('an economist begins with the cases, an adviser with the children', () => {
  expect(labels('economist')).toEqual(['Investeringscases', 'Indsatstrappen'])
  expect(labels('adviser')).toEqual(['Børn', 'Indsatstrappen', 'Nødadgang'])
})

it('whoever checks look-ups has the journal and the control, and nothing of what is looked up; whoever runs the system has no page yet', () => {
  expect(labels('log-auditor')).toEqual(['Kontrol', 'Journalen'])
  expect(labels('administrator')).toEqual([])
})

it('no role has a menu item it may not open', () => {
  for (const role of roles) for (const item of menuFor(role)) expect(roleMay(role, item.needs)).toBe(true)
})
