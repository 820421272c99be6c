// The words of the plan's page and its form.
export const da = {
  title: (name: string | null) => (name === null ? 'Barnets plan' : `${genitive(name)} plan`),
  crumb: 'Plan',
  none: 'Der er ingen plan endnu.',
  helpUnnamed: 'Indsats uden navn',
  placement: 'Anbringelsen',
  noneNext: 'En plan har mål for barnet og for forældrene, og siger, hvordan barnet har været med.',
  write: 'Skriv en plan',
  writeOther: 'Skriv endnu en plan',
  writeNext: (number: number) => `Skriv version ${number}`,
  writeOn: 'Skriv videre på udkastet',
  holds: (number: number, since: string) => `Version ${number} gælder, besluttet ${since}`,
  ended: (number: number, on: string) => `Version ${number} sluttede ${on}`,
  draft: (number: number) => `Udkast til version ${number}`,
  draftAbout: 'Udkastet gælder ikke, før det er besluttet.',
  lacks: 'Det mangler planen',
  lacksNothing: 'Planen har mål for barnet og for forældrene, og siger, hvordan barnet har været med.',
  participation: (name: string | null) => `Sådan har ${name ?? 'barnet'} været med`,
  participationNone: 'Det står der ikke noget om.',
  quoted: (text: string) => `»${text}«`,
  goals: {
    scale: '0 = så svært som muligt, 10 = trygt nok til at slutte',
    goal: 'Mål',
    range: '0 til 10',
    help: 'Hjælpen til målet',
    direction: 'Hvor det går hen',
    of: (whose: 'child' | 'parents') => (whose === 'child' ? 'Mål for barnet' : 'Mål for forældrene'),
    noHelp: 'ingen',
    none: 'Der er ingen mål.',
    noScore: 'ingen vurdering endnu',
    marks: 'Ring: første og senere vurderinger. Sort: nu. Trekant: målet.',
    ended: (how: string, on: string) => `Slut ${on}: ${how}`,
    reading: (scores: readonly number[], target: number) =>
      scores.length === 0 ? `Ingen vurdering endnu. Målet er ${target}.` : `${scores.join(', ')}. Målet er ${target}.`,
    latest: (score: number, on: string, by: string) => `${score} af 10, ${on}, ${by}`,
  },
  versions: {
    title: 'Versioner',
    pair: (from: number, to: number) => `Version ${from} og ${to}`,
    pairs: 'Vælg to versioner',
    version: (number: number) => `Version ${number}`,
    decided: (on: string) => `besluttet ${on}`,
    draft: 'udkast',
    change: 'Ændret',
    same: 'ikke ændret',
    missing: 'ikke med',
    participation: 'Barnets deltagelse',
    change_: (change: string) =>
      ({ added: 'nyt mål', ended: 'målet er slut', 'taken-out': 'taget ud' })[change] ?? 'ændret',
    field: (field: string) =>
      ({ text: 'teksten', target: 'hvor langt', for: 'hvis mål det er', measure: 'hjælpen' })[field] ?? field,
    changed: (fields: readonly string[]) => `ændret: ${fields.join(', ')}`,
    target: (target: number) => `Målet er ${target}`,
    one: 'Der er kun denne ene version.',
  },
  decide: {
    button: 'Beslut planen',
    deciding: 'Beslutter',
    consequence: (number: number, before: number | null) =>
      before === null
        ? `Når planen er besluttet, gælder version ${number}. Den rettes ikke mere, og det kan ikke fortrydes. Skal noget ændres, skriver du en ny version.`
        : `Når planen er besluttet, gælder version ${number} i stedet for version ${before}, som bliver stående ved siden af. Version ${number} rettes ikke mere, og det kan ikke fortrydes.`,
    on: 'Besluttet',
    done: (number: number) => `Version ${number} er besluttet og gælder nu.`,
    reason: 'Planen er besluttet',
  },
  form: {
    newTitle: 'Ny plan',
    next: (name: string, number: number) => `${name}, version ${number}`,
    edit: (name: string, number: number) => `${name}, udkast til version ${number}`,
    about: 'Alt det, der står i planen, er hentet. Ret det, der er anderledes nu.',
    kind: 'Hvilken plan?',
    kinds: {
      child: 'For barnet',
      youth: 'For den unge fra 15 år',
      parents: 'Når barnet er anbragt',
      whole: 'Sammen med andre planer for familien',
    },
    goals: (whose: 'child' | 'parents') => (whose === 'child' ? 'Mål for barnet' : 'Mål for forældrene'),
    goalsHint: (whose: 'child' | 'parents') =>
      whose === 'child'
        ? 'Skriv det, der er anderledes i barnets hverdag, når målet er nået.'
        : 'Skriv det, forældrene gør, når målet er nået.',
    add: (whose: 'child' | 'parents') =>
      whose === 'child' ? 'Tilføj et mål for barnet' : 'Tilføj et mål for forældrene',
    goal: (number: number) => `Mål ${number}`,
    target: 'Målet på skalaen',
    help: 'Hjælp til målet',
    noHelp: 'Ingen',
    today: 'Hvor er det i dag?',
    notSaid: 'Ikke sagt',
    by: 'Hvem siger det?',
    choose: 'Vælg',
    ending: 'Hvad sker der med målet?',
    goesOn: 'Målet fortsætter',
    endings: { reached: 'Målet er nået', dropped: 'Målet er opgivet', replaced: 'Målet er erstattet af et andet' },
    remove: (number: number) => `Fjern mål ${number}`,
    carried: (count: number) => (count === 1 ? 'Et afsluttet mål følger med.' : `${count} afsluttede mål følger med.`),
    textMissing: 'Skriv målet, eller fjern det.',
    targetMissing: 'Vælg, hvor på skalaen målet er nået.',
    howMissing: 'Vælg, hvordan barnet har været med. Ellers kan dets ord ikke gemmes.',
    how: 'Hvordan har barnet været med?',
    words: 'Barnets egne ord',
    wordsHint: 'Skriv det, som barnet sagde det. Kan udelades.',
    save: 'Gem udkastet',
    saveAbout: 'Udkastet kan ses af dem, der ser sagen. Det gælder først, når I beslutter det.',
    saved: (name: string) => `Udkastet til ${name.slice(0, 1).toLocaleLowerCase('da')}${name.slice(1)} er gemt`,
    reason: 'Udkastet er skrevet videre',
    side: 'Om kladden',
  },
  conflict: {
    who: (by: string, number: number, at: string, decided: boolean) =>
      decided
        ? `${by} gemte version ${number} ${at}, og den er besluttet. Det, du vælger, bliver til version ${number + 1}.`
        : `${by} gemte version ${number} ${at}.`,
    somebody: 'En anden',
    goal: (whose: string) => `Mål for ${whose}`,
    target: (goal: string) => `Målet på skalaen: ${goal}`,
    measure: (goal: string) => `Hjælp til: ${goal}`,
    ending: (goal: string) => `Slut på: ${goal}`,
    save: 'Gem det valgte',
    saveAbout: 'Det gemmes oven på det, der står. Intet af det, der stod før, går tabt.',
    same: 'I har skrevet det samme. Gem, så er det på plads.',
  },
} as const

/** `Alma` as `Almas`; `Lukas` as `Lukas'`. */
function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? `${name}'` : `${name}s`
}
