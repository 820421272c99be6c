// The colours of the charts as the style sheet names them, written out for documents, which have no style sheet.

/** Paper and ink: the tokens `--ink`, `--ink-2`, `--action`, `--line-strong`, `--sunk`, `--late` and `--prog`, and the grid. */
export const ink = {
  text: '#1a1a1a',
  second: '#5b5a57',
  series: '#22303c',
  edge: '#8c8a85',
  grid: '#e6e3dc',
  paper: '#fff',
  wash: '#f3f1ec',
  band: '#dedad2',
  late: '#a4161a',
  programme: '#8a4b00',
} as const

/** A step's colours: its fill, an edge that can be seen on white, and the text on the fill. */
export type StepInk = { readonly scale: number; readonly fill: string; readonly edge: string; readonly text: string }

const scale: readonly StepInk[] = [
  { scale: 1, fill: '#f0ecba', edge: '#898344', text: ink.text },
  { scale: 2, fill: '#c3da9a', edge: '#738b3d', text: ink.text },
  { scale: 3, fill: '#7fc393', edge: '#41945e', text: ink.text },
  { scale: 4, fill: '#35a49e', edge: '#00807a', text: ink.text },
  { scale: 5, fill: '#187ba7', edge: '#187ba7', text: ink.paper },
  { scale: 6, fill: '#334e93', edge: '#334e93', text: ink.paper },
  { scale: 7, fill: '#421f62', edge: '#421f62', text: ink.paper },
]

/**
 * The colours of step `step` on a ladder of `steps` steps: spread evenly over the scale's seven, first and last always
 * used. A ladder of more than seven steps shares colours between neighbours; the number always stands beside.
 */
export const stepInk = (step: number, steps: number): StepInk => {
  const at = steps <= 1 ? 0 : Math.round(((step - 1) * (scale.length - 1)) / (steps - 1))
  const found = scale[at]
  if (found === undefined) throw new RangeError(`step ${step} is not on a ladder of ${steps}`)
  return found
}
