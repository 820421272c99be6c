// Words of the search.
import { counted } from '../page/typeset.ts'

const listed = (of: readonly string[]): string =>
  of.length < 2 ? of.join('') : `${of.slice(0, -1).join(', ')} og ${of.at(-1)}`

export const da = {
  title: 'Søg',
  titleFor: (q: string) => `Søgning: ${q}`,
  empty: 'Skriv, hvad du leder efter, i søgefeltet øverst, og tryk Enter.',
  how: 'Et barn findes på navn, adresse, sagsnummer eller hele CPR-nummeret. Begyndelsen af ordene er nok, rækkefølgen er lige meget, og det gør ikke noget, om du staver lidt anderledes.',
  scope: (children: boolean, cases: boolean) =>
    `Der søges i ${listed([...(cases ? ['investeringscases'] : []), 'tilbud', ...(children ? ['de børn, du må se'] : [])])}.`,
  written: 'Det skrives i loggen, hvad du søger efter, og hvem du finder.',
  found: (count: number) => counted(count, 'resultat', 'resultater'),
  nothing: (q: string) => `Intet passer med »${q}«.`,
  nothingNext: 'Prøv færre ord, eller kun begyndelsen af et ord.',
  unusable: 'Der er ikke søgt',
  children: 'Børn',
  more: 'Der kan være flere. Skriv mere af navnet eller adressen.',
  kinds: { case: 'Investeringscases', service: 'Tilbud' },
  age: (years: number) => `${years} år`,
  caseNumber: (number: string) => `sag ${number}`,
  adviser: (name: string) => `Rådgiver: ${name}`,
  notOpen: 'Barnet er kendt i kommunen, men sagen er ikke åben for dig.',
} as const
