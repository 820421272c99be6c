// Proves that one can see where the focus is, by comparing the picture with and without it.
import type { Page } from 'playwright-core'
import { changedPixels, readPng } from './png.ts'

// The ring may lie outside the element. Its colours must differ by 3:1 (WCAG 1.4.11) along half of the longer side.
const margin = 8
const contrast = 3

/**
 * Fails where the focused element looks the same without focus, or so nearly that it cannot be seen. The page's own
 * code never hears that the focus was away.
 */
export const expectFocusVisible = async (page: Page, called: string): Promise<void> => {
  const clip = await visibleBox(page)
  if (clip === undefined) throw new Error(`the focus on ${called} cannot be seen: it is outside the view`)
  const picture = async () => readPng(await page.screenshot({ clip, animations: 'disabled', scale: 'css' }))
  const focused = await picture()
  const away = await page.evaluateHandle(() => {
    const element = document.activeElement
    const events = ['blur', 'focus', 'focusin', 'focusout', 'change']
    const silence = (event: Event): void => event.stopImmediatePropagation()
    for (const event of events) window.addEventListener(event, silence, true)
    if (element instanceof HTMLElement || element instanceof SVGElement) element.blur()
    return () => {
      if (element instanceof HTMLElement || element instanceof SVGElement) element.focus({ preventScroll: true })
      for (const event of events) window.removeEventListener(event, silence, true)
    }
  })
  const unfocused = await picture()
  await away.evaluate(back => back())
  await away.dispose()
  const changed = changedPixels(focused, unfocused, contrast)
  const needed = Math.ceil(Math.max(clip.width - 2 * margin, clip.height - 2 * margin, 2) / 2)
  if (changed < needed)
    throw new Error(`the focus on ${called} cannot be seen: ${changed} pixels change clearly, ${needed} are needed`)
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The focused element with its labels (a styled radio button shows its focus on them), once it has stopped moving. */
const visibleBox = (page: Page): Promise<Box | undefined> =>
  page.evaluate(async margin => {
    const focused = document.activeElement
    if (focused === null) return undefined
    const labels = 'labels' in focused && focused.labels instanceof NodeList ? [...focused.labels] : []
    const elements = [focused, ...labels.filter(label => label instanceof Element)]
    const measure = () => {
      const boxes = elements.map(element => element.getBoundingClientRect())
      const x = Math.max(0, Math.floor(Math.min(...boxes.map(box => box.left)) - margin))
      const y = Math.max(0, Math.floor(Math.min(...boxes.map(box => box.top)) - margin))
      const right = Math.min(window.innerWidth, Math.ceil(Math.max(...boxes.map(box => box.right)) + margin))
      const bottom = Math.min(window.innerHeight, Math.ceil(Math.max(...boxes.map(box => box.bottom)) + margin))
      return { x, y, width: right - x, height: bottom - y }
    }
    // A skip link slides in; what never ends is not waited for.
    const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    const second = new Promise(resolve => setTimeout(resolve, 1000))
    await Promise.race([Promise.allSettled(moving.map(animation => animation.finished)), second])
    let box = measure()
    for (let frame = 0, still = 0; frame < 120 && still < 3; frame++) {
      await new Promise(resolve => requestAnimationFrame(resolve))
      const next = measure()
      still = JSON.stringify(next) === JSON.stringify(box) ? still + 1 : 0
      box = next
    }
    return box.width > 0 && box.height > 0 ? box : undefined
  }, margin)
