// Remembers that the reader has just gone to another page, until that page's heading has taken the focus; and how far
// down the pages behind were read. In memory only.
let settled = false
let arriving: string | undefined
let back = false
const depths = new Map<string, number>()

/** The reader moved to a new place, or back and forth between old ones. */
export const moved = (by: 'new' | 'old'): void => {
  back = by === 'old'
}

/**
 * The reader is on the way from one place of the history to another, `depth` down the page. Being sent on while the first
 * page opens is no journey.
 */
export const leave = (from: string, to: string, depth: number): void => {
  depths.set(from, depth)
  if (settled) arriving = to
}

/** Once for each journey, how far down the page begins; undefined where it was opened from outside. */
export const arrive = (): number | undefined => {
  const at = arriving
  settled = true
  arriving = undefined
  return at === undefined ? undefined : back ? (depths.get(at) ?? 0) : 0
}
