// Checks that a font has the Danish letters, and does not draw its box for missing ones.
import type { Locator } from 'playwright-core'

const letters = [...'æøåÆØÅ']
// Private code points that no font has; both are drawn as the box.
const missing = ['\u{10FFF0}', '\u{10FFF1}']

/** Fails unless the Danish letters in the element's font have width, are drawn, differ, and are not the box. */
export const expectDanishLetters = async (element: Locator): Promise<void> => {
  const drawn = await element.evaluate(
    async (node, texts) => {
      await document.fonts.ready
      const { fontStyle, fontWeight, fontFamily } = getComputedStyle(node)
      const canvas = new OffscreenCanvas(80, 80)
      const pen = canvas.getContext('2d', { willReadFrequently: true })
      if (pen === null) throw new Error('no canvas')
      return texts.map(text => {
        pen.clearRect(0, 0, 80, 80)
        pen.font = `${fontStyle} ${fontWeight} 40px ${fontFamily}`
        pen.fillText(text, 10, 60)
        const ink = pen.getImageData(0, 0, 80, 80).data.filter((_, index) => index % 4 === 3)
        return { text, width: pen.measureText(text).width, dots: ink.some(alpha => alpha > 0), shape: ink.join() }
      })
    },
    [...letters, ...missing],
  )
  const boxes = new Set(drawn.filter(({ text }) => missing.includes(text)).map(({ shape }) => shape))
  const shapes = new Set<string>()
  const wrong = drawn.flatMap(({ text, width, dots, shape }) => {
    if (missing.includes(text)) return []
    if (width <= 0 || !dots) return [`${text} is not drawn`]
    if (boxes.has(shape)) return [`${text} is a box`]
    if (shapes.has(shape)) return [`${text} looks like another letter`]
    shapes.add(shape)
    return []
  })
  if (wrong.length > 0) throw new Error(`The font lacks Danish letters: ${wrong.join(', ')}`)
}
