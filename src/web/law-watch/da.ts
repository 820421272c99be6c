// Words of the law watch: rules that changed, and what they change in one's own cases.
import { counted } from '../page/typeset.ts'

const confidences = {
  read: 'Læst i kilden',
  'older-copy': 'Læst i en ældre kopi',
  derived: 'Regnet ud af andre regler',
  'our-reading': 'Vores læsning',
  unverified: 'Ikke kontrolleret i en kilde',
} as const

export const da = {
  title: 'Ændrede regler',
  facts: (since: string) => `Regler, der er ændret siden ${since} eller bliver det.`,
  looked: (cases: number) => ` ${counted(cases, 'åben sag', 'åbne sager')} er set efter.`,
  empty: 'Ingen regler er ændret.',
  emptyNext: (since: string) =>
    `Der er set efter fra ${since} og frem. Når en lov, et program eller kommunens egne frister ændres, står det her.`,
  unreadable: (count: number) =>
    `${counted(count, 'ældre udgave', 'ældre udgaver')} af reglerne kan ikke læses mere. Hvad der stod i dem, er ikke sammenlignet.`,
  ahead: 'Kommer',
  from: (day: string) => `fra ${day}`,
  paragraph: 'Regel',
  source: 'Kilde',
  verified: 'Sikkerhed',
  confidences,
  touched: (count: number) =>
    count === 0 ? 'Ingen af sagerne får en anden frist.' : `${counted(count, 'sag', 'sager')} får en anden frist`,
  more: (shown: number, of: number) => `De første ${shown} af ${of} er vist.`,
  columns: { case: 'Barn', lines: 'Hvad der ændres' },
  caption: (rule: string) => `Sager, der får en anden frist: ${rule}`,
  how: {
    title: 'Sådan er det regnet ud',
    compare:
      'Hver åben sags liste over frister er regnet to gange: som reglen var, og som den er. Står der noget andet, er sagen med.',
    ahead: 'En regel, der ikke gælder endnu, er regnet på den dag, den begynder.',
    own: 'Du ser kun sager, du selv har, eller som dit team har.',
  },
} as const
