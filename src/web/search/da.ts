// Words of the search.
import { counted } from '../page/typeset.ts'

export const da = {
  title: 'Søg',
  titleFor: (q: string) => `Søgning: ${q}`,
  empty: 'Skriv, hvad du leder efter, i søgefeltet øverst.',
  scope: (withCases: boolean) =>
    `Der søges i ${withCases ? 'investeringscases og tilbud' : 'tilbud'}. Børn kommer med, når adgang til deres sager er på plads.`,
  found: (count: number) => counted(count, 'resultat', 'resultater'),
  nothing: (q: string) => `Intet passer med »${q}«.`,
  nothingNext: 'Prøv færre ord, eller kun begyndelsen af et ord.',
  kinds: { case: 'Investeringscases', service: 'Tilbud' },
} as const
