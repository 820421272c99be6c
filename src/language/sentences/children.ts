// Sentences about a child's file: what a spell is called and says, and what hinders a correction or a task.
import { formatDay } from '../danish.ts'
import type { Day } from '../day.ts'

const kinds = {
  placement: 'Anbringelse',
  measure: 'Indsats',
  adviser: 'Ansvarlig rådgiver',
  'co-worker': 'Medarbejder på sagen',
  meeting: 'Deltager i møder',
  plan: 'Plan',
  consent: 'Samtykke',
  sharing: 'Deling af oplysninger',
  'legal-basis': 'Retsgrundlag',
  'school-or-daycare': 'Skole eller dagtilbud',
  district: 'Distrikt',
  residence: 'Bopæl',
  closed: 'Lukket sag',
}

const partNames = {
  identity: 'hvem barnet er',
  social: 'den sociale sag',
  measures: 'indsatserne',
  health: 'sundhedsplejen',
  ppr: 'PPR',
  money: 'pengene',
}

export const children = {
  'spell-kind': (v: { kind: keyof typeof kinds }) => kinds[v.kind],
  'spell-text': (v: { what: string; step: number | null }) => (v.step === null ? v.what : `${v.what}, trin ${v.step}`),
  'spell-version': (v: { text: string; from: Day; to: Day | null; withdrawn: boolean }) => {
    if (v.withdrawn) return `${v.text}: slettet, fordi det aldrig var sådan`
    return v.to === null
      ? `${v.text}, fra ${formatDay(v.from)} og stadig i gang`
      : `${v.text}, fra ${formatDay(v.from)} til ${formatDay(v.to)}`
  },
  'spell-conflict': () =>
    'En anden har rettet det samme, mens du skrev. Intet er gemt. Sammenlign de to, og gem igen, hvis din rettelse stadig gælder.',
  'spell-beside': (v: { kind: keyof typeof kinds }) =>
    `Barnet har allerede et forløb af samme slags i perioden (${kinds[v.kind].toLowerCase()}). Afslut eller ret det først.`,
  'spell-unknown-step': (v: { given: number; most: number }) =>
    `Der er ikke noget trin ${v.given} på trappen. Vælg et fra 1 til ${v.most}.`,
  'spell-without-step': () => 'Et forløb af den slags har ikke noget trin. Udelad det.',
  'spell-unchanged': () => 'Det står der allerede. Der er ikke noget at rette.',
  'spell-is-withdrawn': () => 'Forløbet er allerede slettet. Skriv et nyt i stedet.',
  'child-part': (v: { part: keyof typeof partNames }) => partNames[v.part],
  'co-worker-unknown': () => 'Personen arbejder her ikke i dag i den rolle. Vælg en anden.',
  'co-worker-already': () => 'Personen er allerede med i sagen i perioden.',
  'sibling-without-name': () => 'Et andet barn i familien',
  'employee-without-name': () => 'En medarbejder, der ikke længere kendes',
  'person-without-name': () => 'En, der ikke længere kendes',
  'protected-place': () => 'Vises ikke, fordi barnet har navne- og adressebeskyttelse.',
  'children-export-columns': () => 'Sagsnummer;Navn;CPR;Distrikt;Trin;Rådgiver;Rådgiver siden',
}
