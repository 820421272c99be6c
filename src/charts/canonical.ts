// A picture as text that is the same wherever it was drawn: attributes in order, numbers with two decimals.

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Attributes that hold words, in which a number is left as it is. */
const words = /^(?:class|id|role|aria-|data-|font-family|href)/

const numbers = (value: string): string =>
  value.replace(/-?\d*\.\d+(?:e[-+]?\d+)?/g, found => String(Math.round(Number(found) * 100) / 100 + 0))

const attributesOf = (of: Element): string =>
  [...of.attributes]
    .filter(({ name }) => name !== 'xmlns')
    .map(({ name, value }) => ` ${name}="${escaped(words.test(name) ? value : numbers(value))}"`)
    .sort()
    .join('')

const elementNode = 1
const textNode = 3

const written = (of: Element, space: string): string => {
  const name = of.localName
  const inside = [...of.childNodes]
    .map(child => {
      if (child.nodeType === elementNode) return written(child as Element, '')
      return child.nodeType === textNode ? escaped(child.nodeValue ?? '') : ''
    })
    .join('')
  const open = `<${name}${space}${attributesOf(of)}`
  return inside === '' ? `${open}/>` : `${open}>${inside}</${name}>`
}

/** The picture as SVG that stands alone, byte for byte the same for the same picture. */
export const canonicalSvg = (svg: Element): string => written(svg, ' xmlns="http://www.w3.org/2000/svg"')
