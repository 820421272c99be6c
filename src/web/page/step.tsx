// A step of the ladder: its number in its colour, its name in ink.

import { stepInk } from '../../charts/ink.ts'

/** The class of a step's colour: which of the scale's seven it takes on a ladder of `steps` steps. */
export const colourOf = (step: number, steps: number): string => `t${stepInk(step, steps).scale}`

type Props = { readonly step: number; readonly steps: number; readonly name: string }

export const Step = ({ step, steps, name }: Props) => (
  <span className="trin">
    <b className={colourOf(step, steps)}>{step}</b>
    {name}
  </span>
)
