// Checks a page with axe against WCAG 2.0 to 2.2, levels A and AA, and axe's best practice.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

type Finding = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number]

/** Fails where axe finds anything on the page as it is now; the message names each rule and its nodes. */
export const expectAccessible = async (page: Page): Promise<void> => {
  // Only what was found is told in full. There are no frames, so axe needs no page of its own to put them together.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .setLegacyMode()
  const { violations, passes } = await axe.analyze()
  if (violations.length > 0)
    throw new Error(`${page.url()} is not accessible:\n${violations.map(described).join('\n')}`)
  // An empty page has no violations either.
  if (passes.length === 0) throw new Error(`axe found nothing to check on ${page.url()}`)
}

const described = ({ id, impact, help, nodes }: Finding): string => {
  const places = nodes.map(({ target, html, failureSummary }) => {
    const why = failureSummary?.split('\n').slice(1).join('; ').replaceAll(/\s+/g, ' ').trim() ?? ''
    return `  ${target.join(' ')}  ${html.slice(0, 200)}\n    ${why}`
  })
  return `${id} (${impact ?? 'unknown'}): ${help}\n${places.join('\n')}`
}
