// The mark of a step: its number in a square of its colour, because colour never stands alone.
import { element } from './drawing.ts'
import { stepInk } from './ink.ts'

/** The square of `step` on a ladder of `steps` steps with its upper left corner at x, y; 22 pixels wide unless told. */
export const stepSquare = (
  document: Document,
  step: number,
  steps: number,
  x: number,
  y: number,
  size = 22,
): SVGElement => {
  const { scale, fill, edge, text } = stepInk(step, steps)
  return element(
    document,
    'g',
    {},
    element(document, 'rect', {
      x,
      y,
      width: size,
      height: size,
      rx: 3,
      fill,
      stroke: edge,
      class: `figure__step figure__step--${scale}`,
    }),
    element(
      document,
      'text',
      {
        x: x + size / 2,
        y: y + size / 2 + 4.5,
        'text-anchor': 'middle',
        'font-size': 13,
        'font-weight': 600,
        fill: text,
        class: `figure__step-number figure__step-number--${scale}`,
      },
      String(step),
    ),
  )
}
