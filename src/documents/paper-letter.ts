// What every letter to a citizen carries: who sends it, its title and day, and where to complain.
import { type Day, dateOf, monthOf, yearOf } from '../language/day.ts'
import { longDay } from './paper-words.ts'

const space = '\u00a0'

/** Names whose municipality is not called by the name and `Kommune`. */
const otherwise: Readonly<Record<string, string>> = {
  København: 'Københavns Kommune',
  Bornholm: 'Bornholms Regionskommune',
}

/** `Eksempelby` as the sender of a letter: `Eksempelby Kommune`. A name that says so already stays as it is. */
export const senderOf = (municipality: string): string =>
  /kommune$/i.test(municipality) ? municipality : (otherwise[municipality] ?? `${municipality} Kommune`)

/** What every letter carries. `title` is the file's own: it stands in lists and windows, so it holds no name of a person. */
type Letter = {
  readonly title: string
  readonly heading: string
  readonly subtitle: string
  readonly municipality: string
  readonly today: Day
  readonly keywords: readonly string[]
}

/** The values `letterStart` reads. */
export const letterOf = ({ title, heading, subtitle, municipality, today, keywords }: Letter) => ({
  title,
  heading,
  subtitle,
  keywords,
  sender: senderOf(municipality),
  day: longDay(today),
  date: { year: yearOf(today), month: monthOf(today), day: dateOf(today) },
  page: { side: 'Side', of: 'af' },
})

/** Where to complain. Address and telephone: datatilsynet.dk, as they stood in 2026. */
export const complaints = `Datatilsynet, Carl Jacobsens Vej${space}35, 2500${space}Valby, telefon 33${space}19${space}32${space}00, www.datatilsynet.dk`
