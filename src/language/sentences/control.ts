// Sentences about emergencies and the control of look-ups: what was done, who must see it, and what hinders a signature.
import { formatDay, formatMonth } from '../danish.ts'
import type { Day } from '../day.ts'

const capital = (text: string): string => `${text.slice(0, 1).toLocaleUpperCase('da')}${text.slice(1)}`

const deeds = {
  read: 'Åbnede sagen',
  list: 'Så sagen på en liste',
  search: 'Fandt sagen ved at søge',
  change: 'Ændrede noget i sagen',
  export: 'Tog sagen med ud i en fil',
  unmask: 'Fik vist et beskyttet barns navn og adresse',
}

const outcomes = { justified: 'Begrundet', unclear: 'Uklart', unjustified: 'Ikke begrundet' }

export const control = {
  'no-child-number': () => 'Skriv et sagsnummer som 2026-00017 eller et CPR-nummer på ti cifre.',
  'emergency-own': () => 'Du kan ikke selv se efter din egen nødadgang. Bed en anden leder om det.',

  'control-month-runs': (v: { month: string; from: Day }) =>
    `${capital(formatMonth(v.month))} er ikke slut endnu. Stikprøven kan trækkes fra ${formatDay(v.from)}.`,
  'control-month-before': (v: { month: string }) => `Der er intet at kontrollere fra ${formatMonth(v.month)}.`,
  'control-deed': (v: { deed: keyof typeof deeds }) => deeds[v.deed],
  'control-emergency': () => 'Åbnede sagen med nødadgang',
  'control-outcome': (v: { outcome: keyof typeof outcomes }) => outcomes[v.outcome],
  'control-note-needed': () => 'Skriv, hvad der er uklart, eller hvorfor opslaget ikke var begrundet.',
  'control-not-yours': () =>
    'Dette opslag kan du ikke kontrollere. Det er enten dit eget, eller også gælder det nogen, du er i familie med. En anden logrevisor skal gøre det.',
  'control-already-signed': () => 'En anden har skrevet under, mens du skrev. Din underskrift er ikke gemt.',
  'control-content-gone': () => 'Opslagets indhold er slettet, fordi det ikke må gemmes længere.',
  'control-signature': (v: { outcome: keyof typeof outcomes; note: string }) =>
    v.note === '' ? outcomes[v.outcome] : `${outcomes[v.outcome]}: ${v.note}`,
}
