// Walks a page with the Tab key alone, as someone without a mouse does.
import type { CDPSession, Page } from 'playwright-core'
import { expectFocusVisible } from './focus.ts'

/** What the focus is on, as a screen reader is told, and how many presses it took. */
export type Reached = { readonly role: string; readonly name: string; readonly presses: number }

const mostPresses = 500

/**
 * Presses Tab until the focus is on the element with this accessible name (and role, where it is given). Fails where Tab
 * comes round without meeting it, where Tab cannot leave an element, and where the focus on it cannot be seen.
 */
export const tabTo = async (page: Page, name: string | RegExp, role?: string): Promise<Reached> => {
  const session = await page.context().newCDPSession(page)
  const seen = await page.evaluateHandle(() => ({ all: new Set<Element>(), outside: 0 }))
  const met: string[] = []
  const wanted = `${role ?? 'element'} ${typeof name === 'string' ? `"${name}"` : name}`
  const fail = (why: string): never => {
    throw new Error(`Tab does not reach ${wanted}: ${why}. It met: ${met.join(', ') || 'nothing'}`)
  }
  try {
    for (let presses = 1; presses <= mostPresses; presses++) {
      await page.keyboard.press('Tab')
      const where = await page.evaluate(
        ({ seen }) => {
          const focused = document.activeElement
          if (focused === null || focused === document.body || focused === document.documentElement)
            return ++seen.outside > 1 ? 'round' : 'outside'
          // A field for a date has stops of its own for day, month and year.
          const has = seen.all.has(focused)
          if (has && focused instanceof HTMLInputElement && focused.type === 'date') return 'inside'
          if (has) return [...seen.all].at(-1) === focused && seen.all.size > 0 ? 'stuck' : 'round'
          seen.all.add(focused)
          return 'new'
        },
        { seen },
      )
      if (where === 'outside' || where === 'inside') continue
      if (where === 'round') return fail('it came round')
      if (where === 'stuck') return fail(`it cannot leave ${met.at(-1)}`)
      const focus = await focused(session)
      if (matches(focus.name, name) && (role === undefined || role === focus.role)) {
        await expectFocusVisible(page, `${focus.role} "${focus.name}"`)
        return { ...focus, presses }
      }
      met.push(`${focus.role} "${focus.name}"`)
    }
    return fail(`${mostPresses} presses were not enough`)
  } finally {
    await seen.dispose()
    await session.detach()
  }
}

const matches = (name: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name)

/** Role and name of the focused element as Chromium itself computes them for assistive technology. */
const focused = async (session: CDPSession): Promise<{ readonly role: string; readonly name: string }> => {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' })
  if (result.objectId === undefined) return { role: 'none', name: '' }
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  })
  const text = (value: unknown): string => (typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : '')
  return { role: text(nodes[0]?.role?.value), name: text(nodes[0]?.name?.value) }
}
