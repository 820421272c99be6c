// Sentences about a case, its plan and its people.
export const casework = {
  'case-phase': (v: { phase: keyof typeof phases }) => phases[v.phase],
  'adviser-change': (v: { why: keyof typeof changes }) => changes[v.why],
  'goal-direction': (v: { direction: keyof typeof directions }) => directions[v.direction],
  'plan-superseded': (v: { version: number }) =>
    `En anden har gemt version ${v.version} af planen, mens du skrev. Intet er gemt. Sammenlign de to, og skriv videre på den nyeste.`,
  'plan-decided': () =>
    'Den version af planen er besluttet og rettes ikke. Skriv en ny version; den gamle bliver stående ved siden af.',
  'plan-version-order': (v: { expected: number }) => `Den næste version af planen er nummer ${v.expected}.`,
  'plan-goal-gone': (v: { goal: string }) =>
    `Målet "${v.goal}" er væk fra den nye version. Et mål forsvinder ikke; skriv, at det er nået eller opgivet, og hvornår.`,
  'plan-without-goals': (v: { for: 'child' | 'parents' }) =>
    v.for === 'child' ? 'Planen har ingen mål for barnet.' : 'Planen har ingen mål for forældrene.',
  'plan-without-participation': () => 'Der står ikke, hvordan barnet har været med til planen.',
  'nobody-asked': (v: { name: string }) => `Ingen har spurgt ${v.name}.`,
}

const phases = {
  none: 'Ingen sag',
  notification: 'Underretning eller henvendelse',
  assessment: 'Undersøgelse',
  decision: 'Afgørelse',
  plan: 'Plan',
  measures: 'Indsats',
  'follow-up': 'Opfølgning',
  closed: 'Lukket',
}

const changes = {
  first: 'Første rådgiver',
  'planned-handover': 'Aftalt overlevering',
  'left-job': 'Rådgiveren er rejst',
  reorganised: 'Omorganisering',
  absence: 'Sygdom eller andet fravær',
  leave: 'Orlov',
  load: 'For mange sager',
  'moved-district': 'Barnet er flyttet til et andet distrikt',
  'family-asks': 'Familien har bedt om det',
  'adviser-asks': 'Rådgiveren har bedt om det',
  died: 'Rådgiveren er død',
  other: 'Anden grund',
}

const directions = {
  'no-score': 'Ikke vurderet endnu',
  'one-score': 'Vurderet én gang',
  towards: 'På vej mod målet',
  unchanged: 'Uændret',
  away: 'Længere væk fra målet',
  reached: 'Målet er nået',
}
