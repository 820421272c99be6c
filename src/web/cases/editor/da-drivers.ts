// Words of what the amounts of a case come of: the kinds of driver, their fields, and each told in a line.

const space = '\u00a0'

export const drivers = {
  title: 'Hvad beløbene kommer af',
  priceUnit: (unit: string) => `Priser og beløb er i ${unit}, som casens egne.`,
  add: 'Tilføj',
  addKind: 'Måde at regne på',
  drop: 'Fjern',
  dropNamed: (kind: string) => `Fjern ${kind}`,
  kinds: {
    product: 'antal × pris',
    caseload: 'færre børn pr. rådgiver',
    effort: 'en indsats og dens succes',
    age: 'virkning efter barnets alder',
    forecast: 'en prognoses forventning',
    grant: 'tilskud udefra',
    move: 'flytning, netto for statsrefusion',
  },
  fields: {
    units: 'Antal',
    unit: 'Hvad der tælles',
    price: 'Pris pr. stk. om året',
    areas: 'Områder',
    months: 'Måneder af året',
    share: 'Andel',
    cases: 'Børn i alt',
    present: 'Børn pr. rådgiver nu',
    target: 'Børn pr. rådgiver som mål',
    staffPrice: 'Et årsværk koster',
    effort: 'Indsats',
    success: 'Succes (andel fra 0 til 1)',
    effect: 'Undgået pr. succes om året',
    lag: 'Måneder, før det virker',
    lasts: 'Måneder, det varer (tomt: bliver ved)',
    startMonth: 'Alle begynder i måned (tomt: hen over året)',
    children: 'Børn, der begynder',
    ageAtStart: 'Alder ved start',
    fromAge: 'Fra alder',
    toAge: 'Til alder',
    scenario: 'Prognosen hedder',
    mean: 'Forventet antal',
    sd: 'Standardafvigelse',
    together: 'Hvor meget årene rammer ens forbi (0 til 1)',
    grantOf: 'Dækker linjerne',
    grantShare: 'Andel, der dækkes (fra 0 til 1)',
    ceiling: 'Loft i alt (tomt: intet)',
    fromYear: 'Første år (tomt: fra begyndelsen)',
    toYear: 'Sidste år (tomt: til slut)',
    households: 'Husstande',
    before: 'Barn koster før',
    after: 'Barn koster efter',
    rule: 'Refusionsgrænser fra',
  },
  optional: (label: string) => `Regn også med ${label.toLowerCase()}`,
  without: (label: string) => `Uden ${label.toLowerCase()}`,
  moreEffects: 'Endnu en alder',
  moreChildren: 'Endnu et barn',
  fewerChildren: 'Et barn færre',
  ruleUnverified: (title: string) => `${title} (ikke kontrolleret i kilden)`,
  ruleNone: 'Reglerne kunne ikke hentes.',
  needsEffort: 'Skriv en indsats under Oplysninger først.',
  needsCost: 'Skriv en udgift først.',
  blank: 'tom',
  years: (count: number) => ` (${count}${space}år)`,
  inYears: (years: string) => ` i ${years}`,
  gone: (id: string) => `antagelsen ${id}, som ikke er der`,
  areas: (count: string) => `${count} områder`,
  months: (count: string) => `${count}/12 af året`,
  caseload: (v: { cases: string; present: string; target: string; price: string }) =>
    `${v.present} børn pr. rådgiver nu, ${v.target} som mål, ${v.cases} børn i alt, ${v.price} pr. årsværk`,
  effort: (v: { effort: string; success: string; effect: string; price: string; lag: number; lasts: number | null }) =>
    `deltagere i ${v.effort} × ${v.success} succes × ${v.effect} × ${v.price}${v.lag === 0 ? '' : `, fra ${v.lag} måneder efter start`}${v.lasts === null ? '' : `, i ${v.lasts} måneder`}`,
  age: (v: {
    children: string
    age: number
    effects: readonly { from: number; to: number; units: string; price: string }[]
  }) =>
    `${v.children} børn, der begynder som ${v.age}-årige: ${v.effects
      .map(({ from, to, units, price }) => `${from}-${to} år ${units} × ${price}`)
      .join(', ')}`,
  forecast: (v: { scenario: string; mean: string; price: string }) => `${v.scenario}: ${v.mean} × ${v.price}`,
  grant: (v: { share: string; of: readonly string[]; ceiling: string | null; to: number | null }) =>
    `${v.share} af ${v.of.join(' og ')}${v.ceiling === null ? '' : `, højst ${v.ceiling} i alt`}${v.to === null ? '' : `, til og med ${v.to}`}`,
  move: (v: { households: string; before: string; after: string; rule: string }) =>
    `${v.households} husstande: fra ${v.before} til ${v.after}, netto for refusion efter ${v.rule}`,
} as const
