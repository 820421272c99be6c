// A chart is the same picture in the browser, at two device pixels per pixel, as where the server draws it for a document.
import { fileURLToPath } from 'node:url'
import { DOMParser } from 'linkedom'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { canonicalSvg } from '../../src/charts/canonical.ts'
import { caseCurve } from '../../src/charts/case-charts.ts'
import { ladderBarsChart, suppressed } from '../../src/charts/ladder-bars.ts'
import { LadderView } from '../../src/contract/services.ts'
import { readCaseFile } from '../../src/documents/case-file.ts'
import { drawSvg } from '../../src/documents/svg.ts'
import { drawCase } from '../../src/investment/uncertainty/draws.ts'
import { visitor } from './eksempelby.ts'

const { as } = visitor()

/** The picture as the browser has it, in the one way to write it, and how wide it was drawn. */
const drawnInBrowser = async (svg: Locator) => {
  await svg.waitFor()
  const { text, width } = await svg.evaluate(at => ({
    text: new XMLSerializer().serializeToString(at),
    width: Number(at.getAttribute('width')),
  }))
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
  if (parsed === null) throw new Error('the browser drew nothing')
  return { svg: canonicalSvg(parsed as unknown as Element), width }
}

const finelyDrawn = async (page: Page) => expect(await page.evaluate(() => devicePixelRatio)).toBe(2)

const runningTotal = async (id: string) => {
  const { case: of } = await readCaseFile(fileURLToPath(new URL(`../../cases/${id}.yaml`, import.meta.url)))
  return caseCurve(of, drawCase(of))
}
/** The curve itself; a scenario beside it is a second picture of the kind. */
const curveOf = (page: Page, id: string): Locator => page.locator(`svg[data-chart="${id}-cumulative"]`)
const fine = { screen: 'chart' } as const

describe.concurrent('drawn alike in browser and on server', () => {
  // Paid back in the table, after it, in its last year but one, and never.
  test.each(['koebenhavn-2016', 'ringsted-2020', 'herning-2016', 'frederiksberg-2017'])(
    'the running total of %s',
    async id => {
      const chart = await runningTotal(id)
      const work = async (page: Page) => {
        await finelyDrawn(page)
        const { svg, width } = await drawnInBrowser(curveOf(page, id))
        expect(svg).toBe(drawSvg(chart, width))
        expect(svg.length).toBeGreaterThan(2000)
      }
      await as('economist', `/investeringscases/${id}`, work, fine)
    },
  )

  test.each(['chart', 'phone'] as const)('the children on each step of the ladder, on a %s', async screen => {
    const work = async (page: Page) => {
      await finelyDrawn(page)
      const view = LadderView.parse(await (await page.request.get('/api/ladder')).json())
      const chart = ladderBarsChart({
        id: 'ladder',
        what: 'børn',
        steps: view.steps.map(({ step, short, children }) => ({
          step,
          name: short,
          count: children.shown ? children.value : suppressed,
        })),
      })
      const { svg, width } = await drawnInBrowser(page.locator('svg.figure--ladder'))
      expect(svg).toBe(drawSvg(chart, width))
    }
    await as('adviser', '/trappen', work, { screen })
  })

  test('a picture follows its room: a narrower window draws it anew, and still the same', async () => {
    const chart = await runningTotal('koebenhavn-2016')
    const work = async (page: Page) => {
      const figure = curveOf(page, 'koebenhavn-2016')
      const { width: wide } = await drawnInBrowser(figure)
      await page.setViewportSize({ width: 390, height: 844 })
      await page.locator(`svg[data-chart="koebenhavn-2016-cumulative"]:not([width="${wide}"])`).waitFor()
      await page.evaluate(() => new Promise(requestAnimationFrame))
      const { svg, width } = await drawnInBrowser(figure)
      expect(width).toBeLessThan(390)
      expect(svg).toBe(drawSvg(chart, width))
    }
    await as('economist', '/investeringscases/koebenhavn-2016', work, fine)
  })
})
