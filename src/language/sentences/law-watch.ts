// Sentences of the law watch: which rules changed, how, and what it changes in a case.
import { formatDay } from '../danish.ts'
import type { Day } from '../day.ts'

const units: Readonly<Record<string, readonly [string, string]>> = {
  clockHours: ['time', 'timer'],
  days: ['dag', 'dage'],
  hverdage: ['hverdag', 'hverdage'],
  weekdays: ['hverdag', 'hverdage'],
  workingDays: ['arbejdsdag', 'arbejdsdage'],
  weeks: ['uge', 'uger'],
  months: ['måned', 'måneder'],
}

/** A length as it is said: `3 måneder`. */
const length = ({ count, unit }: { readonly count: number; readonly unit: string }): string => {
  const [one = unit, many = unit] = units[unit] ?? []
  return `${count} ${count === 1 ? one : many}`
}
type Length = Parameters<typeof length>[0]

const askers = { law: 'loven', programme: 'programmet', local: 'kommunens egne frister', agreement: 'aftalen' }
type Asker = keyof typeof askers

const dated = (on: Day | null): string => (on === null ? 'uden dato' : formatDay(on))

export const lawWatch = {
  'law-watch-begins': (v: { title: string; on: Day }) => `${v.title} gælder fra ${formatDay(v.on)}.`,
  'law-watch-ends': (v: { title: string; on: Day }) => `${v.title} gælder ikke længere fra ${formatDay(v.on)}.`,
  'law-watch-added': (v: { title: string }) => `${v.title} er en ny regel.`,
  'law-watch-removed': (v: { title: string }) => `${v.title} er taget ud.`,
  'law-watch-dates': (v: { title: string; from: Day | null; to: Day | null }) =>
    `${v.title} gælder nu ${v.from === null ? '' : `fra ${formatDay(v.from)} `}${v.to === null ? 'uden slutdag' : `til ${formatDay(v.to)}`}.`,
  'law-watch-interval': (v: { title: string; label: string | null; before: Length; after: Length }) =>
    `${v.title}${v.label === null ? '' : ` (${v.label})`}: ${length(v.after)} i stedet for ${length(v.before)}.`,
  'law-watch-age': (v: { title: string; before: number; after: number }) =>
    `${v.title}: fra ${v.after} år i stedet for ${v.before} år.`,
  'law-watch-content': (v: { title: string }) => `${v.title}: det er ændret, hvad reglen omfatter.`,
  'law-watch-words': (v: { title: string }) => `${v.title}: teksten eller kilden er rettet. Fristerne er de samme.`,
  'law-watch-chosen': (v: { title: string }) => `${v.title} er nu en af kommunens egne frister.`,
  'law-watch-dropped': (v: { title: string }) => `${v.title} er ikke længere en af kommunens egne frister.`,

  'law-watch-line-moved': (v: { what: string; asker: Asker; before: Day | null; after: Day | null }) =>
    `${v.what}, efter ${askers[v.asker]}: ${dated(v.after)} i stedet for ${dated(v.before)}`,
  'law-watch-line-new': (v: { what: string; asker: Asker; after: Day | null }) =>
    `${v.what}, efter ${askers[v.asker]}: ny, ${dated(v.after)}`,
  'law-watch-line-gone': (v: { what: string; asker: Asker; before: Day | null }) =>
    `${v.what}, efter ${askers[v.asker]}: falder væk, var ${dated(v.before)}`,
  'law-watch-too-many': (v: { most: number }) =>
    `Der er flere end ${v.most} åbne sager, så det kan ikke regnes ud på én gang. Se et enkelt teams sager.`,
}
