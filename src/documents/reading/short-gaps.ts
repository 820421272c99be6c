// Long runs of blanks are cut: nobody sets a table with them, and every pattern that looks past blanks would walk them again and again.

/** Blanks in a row that a line keeps: the widest page has fewer. */
const mostBlanks = 400

const isBlank = (letter: string | undefined): boolean => letter !== undefined && letter.trim() === ''

/** The line with no more than so many blanks in a row. Takes one walk along it. */
export const withShortGaps = (line: string): string => {
  if (line.length <= mostBlanks) return line
  let kept = ''
  let from = 0
  let blanks = 0
  for (let at = 0; at < line.length; at += 1) {
    if (!isBlank(line[at])) {
      blanks = 0
      continue
    }
    blanks += 1
    if (blanks <= mostBlanks) continue
    kept += line.slice(from, at)
    from = at + 1
  }
  return kept === '' ? line : kept + line.slice(from)
}
