// The few hands that draw: an element with its attributes, a line of text, and the finished picture without style elements.
import type { Label } from './placing.ts'

const namespace = 'http://www.w3.org/2000/svg'

/** The letters of every picture; documents carry the first, pages the others too. */
const fontFamily = 'IBM Plex Sans, system-ui, sans-serif'

type Attributes = Readonly<Record<string, string | number | undefined>>

/** A number as an attribute: two decimals are a hundredth of a pixel. */
const written = (value: string | number): string =>
  typeof value === 'string' ? value : String(Math.round(value * 100) / 100)

/** An SVG element with its attributes and what stands inside it; an attribute that is undefined is left out. */
export const element = (
  document: Document,
  name: string,
  attributes: Attributes,
  ...inside: readonly (Element | string)[]
): SVGElement => {
  const made = document.createElementNS(namespace, name) as SVGElement
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, written(value))
  }
  made.append(...inside)
  return made
}

/** A label, with a white rim of its own where it must be read across a line. */
export const textElement = (document: Document, label: Label, attributes: Attributes = {}, rim = false): SVGElement =>
  element(
    document,
    'text',
    {
      x: label.x,
      y: label.y,
      'font-size': label.size,
      'font-weight': label.weight === 600 ? 600 : undefined,
      'text-anchor': label.anchor,
      ...(rim ? { stroke: '#fff', 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } : {}),
      ...attributes,
    },
    label.text,
  )

/** An empty picture of the given size that says `sentence`. */
export const picture = (
  document: Document,
  of: { readonly id: string; readonly kind: string; readonly sentence: string },
  width: number,
  height: number,
): SVGSVGElement => finished(element(document, 'svg', { fill: '#1a1a1a' }) as SVGSVGElement, of, width, height)

/**
 * A drawn picture made ready: it says its sentence, holds no style element (no page allows one) and no English labels of
 * the library that drew it.
 */
export const finished = (
  svg: SVGSVGElement,
  of: { readonly id: string; readonly kind: string; readonly sentence: string },
  width: number,
  height: number,
): SVGSVGElement => {
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const part of svg.querySelectorAll('*')) {
    part.removeAttribute('aria-label')
    part.removeAttribute('aria-hidden')
  }
  const attributes = {
    class: `figure figure--${of.kind}`,
    'data-chart': of.id,
    role: 'img',
    'aria-label': of.sentence,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': fontFamily,
    'font-size': 12.5,
  }
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, written(value))
  return svg
}
