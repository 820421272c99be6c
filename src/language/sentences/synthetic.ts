// Sentences about the synthetic municipality: its loading, and why it is refused.
import { formatDay, formatNumber } from '../danish.ts'
import type { Day } from '../day.ts'

export const synthetic = {
  'synthetic-loading': (v: { name: string; done: number; total: number }) =>
    `Indlæser ${v.name}: ${formatNumber(v.done)} af ${formatNumber(v.total)} rækker ...`,
  'synthetic-other': (v: { municipality: number; seed: string; anchor: Day }) =>
    `databasen har allerede en opdigtet kommune ${v.municipality}, lavet af frø ${v.seed} og dagen ${formatDay(v.anchor)}. To kan ikke blandes. Brug en ny database, eller behold den, der er.`,
  'synthetic-occupied': (v: { municipality: number }) =>
    `kommune ${v.municipality} har allerede rækker i databasen, som ikke er opdigtede. Den opdigtede kommune er ikke indlæst.`,
  'synthetic-not-demo': () =>
    'databasen er ikke en demo, og opdigtede børn må ikke stå blandt rigtige. Den opdigtede kommune er ikke indlæst.',
}
