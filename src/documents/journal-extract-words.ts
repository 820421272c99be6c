// The words of the extract of the journal: what it is, what is not in it, and what the reader can do.

import type { Day } from '../language/day.ts'
import { complaints } from './paper-letter.ts'
import { counted, longDay, monthsWords } from './paper-words.ts'

const times = (count: number): string => (count === 0 ? 'Ingen' : counted(count, 'gang', 'gange'))

/** Headings, labels and fixed sentences. */
export const words = {
  title: (caseNumber: string) => `Udtræk af journalen, sag ${caseNumber}`,
  heading: 'Udtræk af journalen',
  subtitle: 'Hvornår barnets sag er brugt, til hvad, i hvilken rolle og hvorfor',
  keywords: ['indsigt', 'journal'],
  facts: { child: 'Barn', case: 'Sagens nummer', madeFor: 'Lavet til', period: 'Periode', made: 'Lavet' },
  lead: [
    'Her kan du se, hver gang nogen har brugt barnets sag i vores system Forlæns. Det gælder også, når barnet bare stod på en liste, og når nogen fik nej.',
    'Du har ret til at få det at vide efter databeskyttelsesforordningens artikel 15.',
  ],

  short: 'Kort fortalt',
  empty:
    'Der står ingenting i journalen om barnet i perioden. Så vidt journalen rækker, har ingen brugt sagen i Forlæns.',
  all: { name: 'I alt', value: times, note: (lists: number) => (lists === 0 ? '' : `heraf ${lists} på lister`) },
  changes: { name: 'Ændringer', value: times },
  refused: { name: 'Afviste forsøg', value: times },
  emergency: {
    name: 'Nødadgang',
    value: (opened: number, used: number) => times(opened + used),
    note: (opened: number, used: number) =>
      opened + used === 0 ? '' : `${counted(opened, 'åbning', 'åbninger')}, ${counted(used, 'opslag', 'opslag')}`,
  },
  roleColumns: ['Rolle', 'I alt', 'Ændringer', 'Afvist', 'Nødadgang'],
  inAll: 'I alt',

  about: 'Om udtrækket',
  notHere: {
    name: 'Det er ikke med',
    text: 'Udtrækket viser kun, hvad der er sket i Forlæns. Andre systemer, papirer og samtaler er ikke med, og heller ikke tal og statistik uden navne. Hvad der står i selve sagen, kan du også bede om at se.',
  },
  staff: {
    name: 'Navne på medarbejdere',
    text: 'Du får rollen at vide, men normalt ikke navnet, for det er også en oplysning om medarbejderen. Det følger af EU-Domstolens dom C-579/21 og Datatilsynets afgørelse af 6. juni 2024 (2024-32-0283). Har du brug for et navn for at kunne bruge dine rettigheder, så skriv hvorfor. Så tager vi stilling til det.',
  },
  older: (months: number, since: Day | null) => ({
    name: 'Det ældste er slettet',
    text: [
      `Vi gemmer det, journalen siger, i ${monthsWords(months)}. Derefter bliver det slettet, og så kan ingen se det mere.`,
      ...(since === null ? [] : [`Derfor er det, der er ældre end ${longDay(since)}, ikke med her.`]),
    ].join(' '),
  }),
  breakGlass: {
    name: 'Nødadgang',
    text: 'Når det haster, kan en medarbejder åbne en sag uden at have en opgave i den. Det gælder i få timer, medarbejderen skal skrive hvorfor, og lederen får besked.',
  },
  howToRead: {
    name: 'Sådan læser du listen',
    text: 'Det nyeste står øverst, og klokkeslæt er dansk tid. Ens opslag lige efter hinanden står på én linje. Hvor der ikke står et formål, var det arbejdet med barnets sag.',
  },
  questions: (contact: string, caseNumber: string) => ({
    name: 'Spørgsmål og klage',
    text: `Er der noget, du ikke forstår, eller som du synes er forkert, så kontakt ${contact}, og sig sagens nummer, ${caseNumber}. Du kan også klage til ${complaints}.`,
  }),

  days: 'Dag for dag',
  columns: ['Klokken', 'Hvad der skete', 'Rolle', 'Hvorfor'],
} as const
