// The words of the page where the next step down is named.
import { genitive } from '../page/genitive.ts'

export const da = {
  title: 'Vejen ned ad trappen',
  crumb: 'Vejen ned',
  intro: (child: string) =>
    `Skriv, hvad ${genitive(child)} næste trin ned er, og hvad der skal være på plads først. Så ved alle, hvad I arbejder hen imod.`,
  labels: {
    step: 'Til hvilket trin?',
    what: 'Hvad er det?',
    plannedFor: 'Hvornår?',
    conditions: 'Hvad skal være på plads først?',
  },
  stepHint: 'Prisen afgør aldrig trinnet.',
  whatHint: 'Fx "Hjem til mor med familiebehandling".',
  plannedHint: 'Den dag, I arbejder hen imod. Kan udelades.',
  conditionsHint: 'Én ting på hver linje, så konkret, at I kan se, når den er på plads. De krydses af på barnets side.',
  condition: (at: number) => `${at}. ting`,
  add: 'Tilføj en ting',
  remove: (text: string) => `Fjern ${text === '' ? 'linjen' : text}`,
  removeShort: 'Fjern',
  metKept: 'på plads',
  lowest: 'Barnet står allerede på det laveste trin.',
  save: 'Gem vejen ned',
  saved: 'Vejen ned er gemt',
  aboutSaving: 'Du kan fortryde i ti minutter.',
  changedReason: 'Vejen ned er skrevet om',
  missing: {
    step: 'Vælg det trin, I arbejder hen imod.',
    what: 'Skriv, hvad det næste trin er.',
  },
  end: {
    title: 'Er vejen gået?',
    taken: 'Barnet har taget trinnet',
    takenSaved: 'Trinnet ned er taget',
    takenReason: 'Barnet har taget trinnet ned',
    givenUp: 'Opgiv vejen',
    givenUpSaved: 'Vejen ned er opgivet',
    because: 'Hvorfor opgiver I den?',
    needsBecause: 'Skriv, hvorfor vejen er opgivet.',
    notSaved: 'Det blev ikke gemt.',
  },
  none: 'ingen',
} as const
