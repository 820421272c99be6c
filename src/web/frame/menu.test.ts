// The menu of a role follows access, not a list of its own.
import { expect, it } from 'vitest'
import { roles } from '../../access/role.ts'
import { menuFor, roleMay, startOf } from './menu.ts'

const labels = (role: (typeof roles)[number]) => menuFor(role).map(item => item.label)

it('an economist begins with the cases, an adviser and a leader with the day', () => {
  expect(labels('economist')).toEqual(['Investeringscases', 'Dokumenttjek', 'Disponering', 'Indsatstrappen'])
  expect(labels('adviser')).toEqual(['Min dag', 'Børn', 'Indsatstrappen', 'Nødadgang'])
  expect([startOf('adviser')?.to, startOf('team-leader')?.to]).toEqual(['/min-dag', '/min-dag'])
})

it('another profession has a day and begins with its children; whoever never sees a whole case has none', () => {
  expect([labels('psychologist')[0], startOf('psychologist')?.to]).toEqual(['Min dag', '/boern'])
  expect(labels('provider')).not.toContain('Min dag')
  expect(startOf('administrator')).toBeUndefined()
})

it('no menu is longer than five', () => {
  for (const role of roles) expect(menuFor(role).length).toBeLessThanOrEqual(5)
})

it('whoever checks look-ups has the journal and the control, and nothing of what is looked up; whoever runs the system has no page yet', () => {
  expect(labels('log-auditor')).toEqual(['Kontrol', 'Journalen'])
  expect(labels('administrator')).toEqual([])
})

it('no role has a menu item it may not open', () => {
  for (const role of roles) for (const item of menuFor(role)) expect(roleMay(role, item.needs)).toBe(true)
})
