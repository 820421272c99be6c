// Sentences about finding a child, and about the case list's choices.
import { formatNumber } from '../danish.ts'

export const search = {
  'search-no-words': () => 'Der er ingen bogstaver eller tal at søge efter. Skriv for eksempel begyndelsen af et navn.',
  'search-too-short': () => 'Det er for kort at søge på. Skriv mindst to bogstaver eller tal.',
  'search-whole-cpr': () => 'CPR-nummeret skal skrives helt, med alle ti cifre.',
  'too-many-cases-to-choose': (v: { cases: number; most: number }) =>
    `Der er ${formatNumber(v.cases)} sager, og vi kan højst se på fristerne i ${v.most} på én gang. Vælg en rådgiver eller et trin, eller sortér efter navn.`,
  'too-many-filters': (v: { most: number }) =>
    `Du har ${v.most} gemte filtre. Slet et, du ikke bruger mere, og gem igen.`,
}
