// Sentences of the due list: what is due, how it stands, who asks for it.
import { formatDay } from '../danish.ts'
import type { Day } from '../day.ts'

const whats = {
  'follow-up': 'Opfølgning',
  reconsideration: 'Genovervejning af, om barnet kan komme hjem',
  plan: 'Plan',
  supervision: 'Tilsynsbesøg med samtale',
  talk: 'Samtale med barnet',
  notification: 'Vurdering af underretning',
  receipt: 'Kvittering for underretning',
  assessment: 'Børnefaglig undersøgelse',
  'assessment-without-consent': 'Undersøgelse uden samtykke',
  'access-request': 'Svar på aktindsigt',
  application: 'Svar på ansøgning',
  complaint: 'Genvurdering af klage',
  're-decision': 'Ny afgørelse om anbringelse uden samtykke',
  'provisional-told': 'Besked om den foreløbige afgørelse',
  'provisional-committee': 'Børne- og ungeudvalgets stilling til den foreløbige afgørelse',
  aftercare: 'Afgørelse om hjælp efter det 18. år',
  transition: 'Forberedelse af voksenlivet',
  'own-consent': 'Den unges eget samtykke',
  agreement: 'Aftale fra netværksmøde',
  'planned-end': 'Planlagt slut: stop hjælpen, eller beslut, at den fortsætter',
}

const askers = { law: 'loven', programme: 'programmet', local: 'kommunens egne frister', agreement: 'aftalen' }

const missing = {
  'nothing-planned': 'Der er hverken holdt eller aftalt nogen.',
  'interval-not-decided':
    'Der er fulgt op, men det er ikke besluttet og begrundet, hvornår der følges op næste gang. Beslut det for barnet.',
  'not-before-decision': 'Det skulle være gjort før afgørelsen. Gør det nu, eller skriv, hvorfor det er udeladt.',
}

const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dage`)

export const caseworkDue = {
  'due-what': (v: { what: keyof typeof whats }) => whats[v.what],
  'due-missing': (v: { why: keyof typeof missing }) => missing[v.why],
  'due-late': (v: { days: number; asker: keyof typeof askers }) =>
    v.days === 0 ? `Fristen efter ${askers[v.asker]} udløb i dag` : `${days(v.days)} for sent efter ${askers[v.asker]}`,
  'due-today': () => 'I dag',
  'due-ahead': (v: { date: Day | null }) => (v.date === null ? 'Uden dato' : formatDay(v.date)),
  'due-also': (v: { asker: keyof typeof askers; date: Day | null }) =>
    `efter ${askers[v.asker]}: ${v.date === null ? 'uden dato' : formatDay(v.date)}`,
  'due-progress': (v: { held: number; of: number }) => `${v.held} af ${v.of} er holdt i år`,
  'too-many-cases-at-once': () =>
    'Det er for mange sager på én gang. Sortér efter navn, eller se et enkelt teams sager.',
  'due-programme-unknown': (v: { programme: string }) =>
    `Programmet "${v.programme}" har ingen regler her, så dets datoer kan ikke regnes ud. Ret navnet, eller opret reglerne.`,
}
