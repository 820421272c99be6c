// Sentences about a year's commitments.

const millions = (ore: number): string =>
  `${(Math.abs(ore) / 100_000_000).toLocaleString('da-DK', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} mio. kr.`

export const commitments = {
  'chart-commitments-title': (v: { year: number }) => `Måned for måned, ${v.year}`,
  'chart-commitments': (v: { spent: number; through: string | null; expected: number; budget: number | null }) => {
    const spent =
      v.through === null
        ? 'Regnskabet har ingen måneder endnu.'
        : `Der er brugt ${millions(v.spent)} til og med ${v.through}.`
    const expected = ` Med det, der er disponeret, bliver det ${millions(v.expected)} ved årets slut`
    if (v.budget === null) return `${spent}${expected}.`
    const over = v.expected - v.budget
    return `${spent}${expected}: ${millions(over)} ${over > 0 ? 'over' : 'under'} budgettet på ${millions(v.budget)}`
  },
  'chart-commitments-spent': () => 'Forbrugt',
  'chart-commitments-committed': () => 'Disponeret',
  'chart-commitments-budget': (v: { ore: number }) => `Budget ${millions(v.ore)}`,
  'chart-commitments-end': (v: { ore: number }) => millions(v.ore),
  'chart-column-month': () => 'Måned',
  'chart-column-spent': () => 'Forbrugt, 1.000 kr.',
  'chart-column-committed': () => 'Disponeret, 1.000 kr.',
  'chart-column-running': () => 'Lagt sammen, 1.000 kr.',
}
