// What is wrong with a drawn picture: styles a page may not have, letters too small, labels outside or on each other.
import { type Box, boxOf, shared } from './placing.ts'

const smallest = 12

/** The value of an attribute on the element or the nearest one around it. */
const inherited = (of: Element, name: string): string | null => {
  for (let at: Element | null = of; at !== null; at = at.parentElement) {
    const value = at.getAttribute(name)
    if (value !== null) return value
  }
  return null
}

/** A length in pixels; `em` counts in the text's own size. */
const length = (value: string | null, size: number): number => {
  if (value === null) return 0
  return value.endsWith('em') ? Number(value.slice(0, -2)) * size : Number(value)
}

/** How far the transforms around an element move it. Only `translate` is used. */
const moved = (of: Element): readonly [x: number, y: number] => {
  let [x, y] = [0, 0]
  for (let at: Element | null = of; at !== null; at = at.parentElement) {
    const found = /translate\(([-\d.]+)(?:[ ,]+([-\d.]+))?\)/.exec(at.getAttribute('transform') ?? '')
    x += Number(found?.[1] ?? 0)
    y += Number(found?.[2] ?? 0)
  }
  return [x, y]
}

const sizeOf = (text: Element): number => Number(inherited(text, 'font-size') ?? 16)

const textBox = (text: Element): Box => {
  const size = sizeOf(text)
  const anchor = inherited(text, 'text-anchor')
  const [x, y] = moved(text)
  return boxOf({
    text: text.textContent ?? '',
    x: x + length(text.getAttribute('x'), size),
    y: y + length(text.getAttribute('y'), size),
    size,
    weight: inherited(text, 'font-weight') === '600' ? 600 : 400,
    anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
  })
}

/** Two labels may share this many square pixels: the space around letters, no letter itself. */
const slack = 6

/** Everything that is wrong with the picture, in words for whoever reads a failing test; empty where nothing is. */
export const pictureFaults = (svg: Element): readonly string[] => {
  const all = [svg, ...svg.querySelectorAll('*')]
  const texts = [...svg.querySelectorAll('text')].map(text => ({
    says: text.textContent ?? '',
    text,
    box: textBox(text),
  }))
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number)
  const outside = ({ x, y, width: wide, height: tall }: Box): boolean =>
    x < -0.5 || y < -0.5 || x + wide > width + 0.5 || y + tall > height + 1
  return [
    ...all.filter(each => each.localName === 'style').map(() => 'a style element'),
    ...all.filter(each => each.hasAttribute('style')).map(each => `a style attribute on ${each.localName}`),
    ...(svg.getAttribute('role') === 'img' ? [] : ['no role="img"']),
    ...((svg.getAttribute('aria-label') ?? '') === '' ? ['no words for those who do not see it'] : []),
    ...all.slice(1).flatMap(each => (each.hasAttribute('aria-label') ? ['a second aria-label inside'] : [])),
    ...texts
      .filter(({ text }) => sizeOf(text) < smallest)
      .map(({ says }) => `"${says}" is smaller than ${smallest} px`),
    ...texts.filter(({ box }) => outside(box)).map(({ says }) => `"${says}" is cut off`),
    ...texts.flatMap(({ says, box }, at) =>
      texts
        .slice(at + 1)
        .filter(other => shared(box, other.box) > slack)
        .map(other => `"${says}" stands on "${other.says}"`),
    ),
  ]
}
