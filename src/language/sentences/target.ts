// The political target beside a case, in words.
const yearName = (year: number): string => (year < 1000 ? `år ${year}` : String(year))

/** An amount brings a full stop of its own. */
const oneStop = (text: string): string => text.replace(/\.\.(?= |$)/g, '.')

export const target = {
  'target-reached': (v: { decided: string; year: number }) =>
    `Målet på ${v.decided} om året nås fra ${yearName(v.year)}.`,
  'target-nothing': (v: { decided: string }) =>
    `Der er besluttet ${v.decided} om året. Casen giver ikke noget i nogen af tabellens år.`,
  'target-short-each-year': (v: { decided: string; given: string; missing: string; year: number }) =>
    `Der er besluttet ${v.decided} om året. Casen giver ${v.given} om året fra ${yearName(v.year)}. ${v.missing} mangler hvert år.`,
  'target-short-at-last': (v: { decided: string; given: string; missing: string; year: number }) =>
    oneStop(
      `Der er besluttet ${v.decided} om året. I ${yearName(v.year)}, som er tabellens sidste år, giver casen ${v.given}. ${v.missing} mangler.`,
    ),
  'guard-level-not-stated': () =>
    'Kan ikke regnes: beslutningen siger ikke, hvad niveauet var, eller hvordan det måles.',
  'guard-not-computable': () => 'Kan ikke regnes: sagsarbejdet i Forlæns har ikke tal for det.',
  'indicator-level': (v: { year: number; steps: readonly number[]; share: boolean }) =>
    `${v.share ? 'Andel af børneår i anbringelse' : 'Børneår'} på trin ${v.steps[0] ?? ''}-${v.steps.at(-1) ?? ''} i ${v.year}, af sagsarbejdet.`,
}
