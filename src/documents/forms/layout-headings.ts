// The headings of each municipality's own form, in its order.
import type { LayoutName } from './form.ts'

/**
 * Sources: København, "Business case. Smarte investeringer i kernevelfærden" (2016); Ringsted, "Ansøgning til sociale
 * investeringer" (2020); Herning, "Økonomi" of Sverigesprojektet (2012).
 */
export const layoutHeadings = {
  koebenhavn: {
    title: 'Smarte investeringer i kernevelfærden',
    consequences: '1. Forslagets samlede økonomiske konsekvenser',
    background: '2. Baggrund og formål',
    content: '3. Forslagets indhold',
    economy: '4. Økonomi',
    committees: '5. Fordeling på udvalg',
    implementation: '6. Implementering af forslaget',
    involvement: '7. Inddragelse af medarbejdere, virksomheder og borgere',
    effect: '8. Forslagets effekt',
    followUp: '9. Opfølgning',
    risk: '10. Risikovurdering',
    appendix: 'Teknisk bilag',
  },
  ringsted: {
    project: 'Projektet',
    outside: 'Er der søgt midler fra andre fonde eller lign.?',
    description: 'Beskrivelse af indsats',
    evidence: 'Evidens',
    frame: 'Projektets rammer',
    economy: 'Projektets økonomi',
    schedule: 'Tidsplan og antal deltagere',
    effect: 'Effekt af indsats',
    evaluation: 'Effektevaluering',
    rest: 'Bilag',
  },
  herning: {
    economy: 'Økonomi',
    units: 'Enheder og priser',
    case: 'Casen',
    rest: 'Bilag',
  },
} as const satisfies Readonly<Record<LayoutName, Readonly<Record<string, string>>>>
