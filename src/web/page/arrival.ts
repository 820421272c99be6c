// Remembers that the reader has just gone to another page, until that page's heading has taken the focus.
let arriving = false

/** The reader is on the way to another page. */
export const leave = (): void => {
  arriving = true
}

/** True once for each arrival; false where the page was opened from outside. */
export const arrive = (): boolean => {
  const arrived = arriving
  arriving = false
  return arrived
}
