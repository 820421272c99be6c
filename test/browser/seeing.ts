// A page in one state: axe finds nothing, nothing is wider than the window, and a picture is kept to be looked at.
import type { Page } from 'playwright-core'
import { expectAccessible } from './accessible.ts'
import type { visitor } from './eksempelby.ts'
import { noOverflow } from './overflow.ts'
import { screenshot } from './page.ts'
import type { Visit } from './states.ts'

/** Goes through the states of a visit on a desktop or a phone. */
export const seeing =
  ({ as, outside }: ReturnType<typeof visitor>) =>
  (visit: Visit, screen: 'desktop' | 'phone'): Promise<void> => {
    const { name, role, path, before, states = {}, expected } = visit
    const look = async (page: Page, state: string) => {
      await screenshot(page, `${state}-${screen === 'phone' ? 390 : 1280}`)
      await expectAccessible(page)
      await noOverflow(page)
    }
    const work = async (page: Page) => {
      await look(page, name)
      for (const [state, act] of Object.entries(states)) {
        await act(page)
        await look(page, state)
      }
    }
    const options = {
      screen,
      ...(expected === undefined ? {} : { expected }),
      ...(before === undefined ? {} : { before }),
    }
    return role === undefined ? outside(path, work, options) : as(role, path, work, options)
  }
