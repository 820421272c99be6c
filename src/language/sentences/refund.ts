// Sentences about money, price levels and the state's refund for expensive single cases.
export const refund = {
  'not-an-amount': (v: { given: string }) =>
    `"${v.given}" er ikke et beløb. Skriv kroner med komma før ørerne og højst to decimaler, fx 1.234.567,50.`,
  'amount-too-large': () => 'beløbet er over 1.000 milliarder kroner. Tjek, om det er skrevet i kroner.',
  'amount-below-zero': () =>
    'udgiften kan ikke være negativ. Indtægter og anden refusion skal trækkes fra udgiften, før refusionen regnes.',
  'price-levels-differ': (v: { one: string; other: string }) =>
    `beløb i ${v.one} og beløb i ${v.other} kan ikke regnes sammen. Omregn dem først til samme prisniveau.`,
  'price-level-not-stated': () =>
    'beløbet siger ikke, hvilket års priser det er i, og kan derfor ikke omregnes. Angiv prisniveauet.',
  'price-rates-missing': (v: { from: string; to: string; years: string }) =>
    `fra ${v.from}-priser til ${v.to}-priser mangler satsen for ${v.years}. Indlæs et prisindeks, der dækker alle årene.`,

  'no-refund-rule': (v: { year: string; known: string }) =>
    `der er ingen refusionsregel for ${v.year}. Der er regler for ${v.known}.`,
  'refund-other-prices': (v: { amount: string; rule: string }) =>
    `beløbet er i ${v.amount}-priser, men grænserne er for ${v.rule}. Omregn beløbet til ${v.rule}-priser først.`,

  'no-account-plan': (v: { year: string }) =>
    `der er ingen kontoplan for ${v.year}. Læg en fil i rules/accounts, der gælder fra 1. januar.`,

  'no-account-line': (v: { plan: string }) =>
    `ingen linje i kontoplanen "${v.plan}" siger, hvor den bogføres. Skriv en linje, der passer.`,

  'refund-no-children': () =>
    'regnskabet er læst uden børn, og refusionen opgøres pr. husstand. Læs en fil med sagsnumre for at regne den.',

  'refund-heading': () => 'Statsrefusion i særligt dyre enkeltsager',
  'refund-full-year': () => 'Beløbet er regnet som et helt år med jævnt forbrug.',
  'refund-by-months': () => 'Refusionen er regnet måned for måned pr. husstand og afrundet én gang pr. husstand og år.',
  'refund-assumes': () =>
    'Det er forudsat, at indtægter og anden refusion er trukket fra, og at engangsudgifter er fordelt på årets 12 måneder.',
  'refund-rule-used': (v: { id: string; law: string; from: string; to: string; source: string }) =>
    `Regel: ${v.id}, ${v.law}, gælder fra ${v.from} til og med ${v.to}. Kilde: ${v.source}.`,
  'refund-rule-note': (v: { id: string; note: string }) => `Om ${v.id}: ${v.note}`,
  'refund-rule-older-copy': (v: { id: string }) =>
    `OBS: Grænserne i ${v.id} er læst i en ældre eller udateret gengivelse. Tjek dem, før tallet bruges.`,
  'refund-rule-derived': (v: { id: string }) =>
    `OBS: Grænserne i ${v.id} er udledt ved at regulere et tidligere års grænser; de er ikke læst i en kilde. Tjek dem, før tallet bruges.`,
  'refund-rule-our-reading': (v: { id: string }) =>
    `OBS: Grænserne i ${v.id} bygger på vores læsning af reglerne. Tjek dem, før tallet bruges.`,
  'refund-rule-unverified': (v: { id: string }) =>
    `OBS: Grænserne i ${v.id} er ikke bekræftet i nogen kilde. Tjek dem, før tallet bruges.`,

  'months-no-column': (v: { column: string; heading: string }) =>
    `kolonnen "${v.column}" mangler. Første linje skal være ${v.heading} med semikolon imellem.`,
  'months-column-twice': (v: { column: string }) =>
    `kolonnen "${v.column}" står to gange i overskriften. Behold kun den ene.`,
  'months-not-csv': () => 'et anførselstegn er ikke lukket eller står midt i et felt. Ret linjen, og prøv igen.',
  'months-fields': (v: { found: number; wanted: number }) =>
    `linjen har ${v.found} felter, men overskriften har ${v.wanted}. Tjek, om der står et semikolon for meget eller for lidt.`,
  'months-empty-field': () => 'feltet er tomt. Alle fire felter skal være udfyldt.',
  'months-bad-month': () => 'måneden kan ikke læses. Skriv den som 2026-01.',
  'months-bad-amount': () =>
    'beløbet kan ikke læses. Skriv kroner med komma før ørerne og højst to decimaler, fx 1.234,50.',
  'months-below-zero': () =>
    'beløbet er negativt. Træk indtægter og anden refusion fra barnets udgift i måneden, og skriv det, der er tilbage.',
  'months-child-twice': (v: { line: number }) =>
    `samme barn og måned står også i linje ${v.line}. Læg beløbene sammen til én linje pr. barn og måned.`,
  'months-empty-file': (v: { heading: string }) => `filen er tom. Første linje skal være ${v.heading}.`,
  'months-no-rows': () => 'filen har en overskrift, men ingen rækker. Skriv én linje pr. barn og måned.',
}
