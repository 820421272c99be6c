// Checks that a page fits its width and that no text is cut off.
import type { Page } from 'playwright-core'

/**
 * Fails where the page scrolls sideways, where something lies beyond its edges outside a box that scrolls, and where text
 * is cut by a box that hides what doesn't fit. Text that is hidden from sight on purpose (one pixel, `clip-path`, inert,
 * `aria-hidden`) is left out, and so is what lies wholly to the left or above, as skip links do.
 */
export const noOverflow = async (page: Page): Promise<void> => {
  const width = page.viewportSize()?.width ?? 0
  const found = await page.evaluate(findOverflow, width)
  if (found.length > 0) throw new Error(`${page.url()} does not fit ${width} pixels:\n${found.join('\n')}`)
}

// Runs in the page, so it can use nothing from this file.
const findOverflow = (width: number): readonly string[] => {
  const root = document.documentElement
  const found: string[] = []
  if (root.clientWidth > width)
    found.push(`the page is laid out ${root.clientWidth} wide; <meta name="viewport"> is missing or wrong`)
  if (root.scrollWidth > root.clientWidth) found.push(`the page scrolls sideways: it is ${root.scrollWidth} wide`)

  const named = (element: Element): string => {
    const classes = [...element.classList].map(name => `.${name}`).join('')
    return `<${element.localName}${element.id ? `#${element.id}` : ''}${classes}>`
  }
  const hiddenOnPurpose = (element: Element): boolean => {
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return true
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      if (at.matches('[inert], [aria-hidden="true"]')) return true
      const style = getComputedStyle(at)
      const clips = style.overflowX !== 'visible' || style.clip !== 'auto' || style.clipPath !== 'none'
      const box = at.getBoundingClientRect()
      if (clips && (box.width <= 2 || box.height <= 2)) return true
      if (style.clipPath === 'inset(50%)' || style.clip === 'rect(0px, 0px, 0px, 0px)') return true
    }
    return false
  }
  const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll'
  const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip'
  /** The element and what is around it, as far as each can cut it: a positioned box is not cut by what it floats over. */
  const around = (start: Element): readonly Element[] => {
    const boxes: Element[] = []
    let position = 'static'
    for (let at: Element | null = start; at !== null && at !== root && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at)
      const cuts = position !== 'fixed' && !(position === 'absolute' && style.position === 'static')
      if (cuts && style.display !== 'inline') boxes.push(at)
      if (cuts) position = style.position
    }
    return boxes
  }
  /** Says what cuts the box; where someone can scroll to the rest, nothing further out does. */
  const cutBy = (start: Element, box: DOMRect): string | undefined => {
    const boxes = around(start).map(at => ({ at, style: getComputedStyle(at), edge: at.getBoundingClientRect() }))
    const until = (scrolling: number) => (scrolling === -1 ? boxes : boxes.slice(0, scrolling))
    const across = boxes.findIndex(({ style }) => scrolls(style.overflowX))
    const cutter = until(across).find(
      ({ style, edge }) => hides(style.overflowX) && (box.right > edge.right + 1 || box.left < edge.left - 1),
    )
    if (cutter !== undefined) return `cut off sideways by ${named(cutter.at)}`
    // The room a font keeps above and below its letters may be hidden without loss.
    const most = box.height * 0.3
    const lid = until(boxes.findIndex(({ style }) => scrolls(style.overflowY))).find(
      ({ style, edge }) => hides(style.overflowY) && (box.bottom > edge.bottom + most || box.top < edge.top - most),
    )
    if (lid !== undefined) return `cut off in its height by ${named(lid.at)}`
    if (across !== -1) return undefined
    if (box.right > root.clientWidth + 1) return 'beyond the right edge'
    return box.left < -1 && box.right > 1 ? 'beyond the left edge' : undefined
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const parent = node.parentElement
    const text = node.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''
    if (parent === null || text === '' || hiddenOnPurpose(parent)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const cuts = [...range.getClientRects()].flatMap(rect => cutBy(parent, rect) ?? [])
    if (cuts[0] !== undefined) found.push(`${named(parent)} "${text.slice(0, 60)}" is ${cuts[0]}`)
  }
  for (const element of document.body.querySelectorAll('img, svg, canvas, input, select, textarea, button, table')) {
    if (element.parentElement?.closest('svg') || hiddenOnPurpose(element)) continue
    const cut = cutBy(element.parentElement ?? document.body, element.getBoundingClientRect())
    if (cut?.startsWith('beyond')) found.push(`${named(element)} is ${cut}`)
  }
  return found
}
