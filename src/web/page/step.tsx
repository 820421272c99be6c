// A step of the ladder: its number in its colour, its name in ink.

/** Which of the scale's seven colours step `step` of a ladder of `steps` takes: first and last always used. */
export const colourOf = (step: number, steps: number): number =>
  steps <= 1 ? 1 : Math.round(((step - 1) * 6) / (steps - 1)) + 1

type Props = { readonly step: number; readonly steps: number; readonly name: string }

export const Step = ({ step, steps, name }: Props) => (
  <span className="trin">
    <b className={`t${colourOf(step, steps)}`}>{step}</b>
    {name}
  </span>
)
