// Numbers what was found in a case as its page does: errors 1, 2, 3, notes a, b, c, explained differences a tick.
import type { View, ViewFound } from '../investment/view.ts'

/** Something found, with the sign that ties the list to the table. */
export type PaperMark = {
  readonly kind: 'error' | 'note' | 'explained'
  readonly sign: string
  readonly certain: boolean
  readonly found: ViewFound
}

/** Everything found, numbered; errors first, then notes, then what can be explained. */
export const marksOf = (view: Pick<View, 'findings' | 'explained'>): readonly PaperMark[] => {
  const of = (severity: 'error' | 'note') => view.findings.filter(finding => finding.severity === severity)
  const letter = (at: number): string => String.fromCharCode(97 + (at % 26))
  return [
    ...of('error').map(
      (found, at): PaperMark => ({
        kind: 'error',
        sign: String(at + 1),
        certain: found.certainty === 'certain',
        found,
      }),
    ),
    ...of('note').map(
      (found, at): PaperMark => ({ kind: 'note', sign: letter(at), certain: found.certainty === 'certain', found }),
    ),
    ...view.explained.map((found): PaperMark => ({ kind: 'explained', sign: '✓', certain: true, found })),
  ]
}
