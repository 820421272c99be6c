// Sentences about the ledger file: what cannot be read in it, where, and what to do.
export const ledger = {
  'ledger-not-text': () => 'Filen er ikke en CSV-fil. Gem regnskabet som CSV med semikolon, og prøv igen.',
  'ledger-too-large': (v: { limit: number }) =>
    `Filen er større end ${v.limit} MB. Del den op i hele måneder, og indlæs dem hver for sig.`,
  'ledger-empty': () => 'Filen er tom. Første linje skal være konto;dato;beløb;sag eller konto;år;budget.',
  'ledger-no-rows': () => 'Filen har en overskrift, men ingen rækker. Skriv én række pr. postering.',
  'ledger-heading': () =>
    'Overskriften kan ikke læses. Første linje skal være konto;dato;beløb;sag eller konto;år;budget.',
  'ledger-column-twice': (v: { column: string }) =>
    `Kolonnen »${v.column}« står to gange i overskriften. Behold kun den ene.`,
  'ledger-quote': () => 'Et anførselstegn er ikke lukket eller står midt i et felt. Ret linjen.',
  'ledger-fields': (v: { found: number; wanted: number }) =>
    `Linjen har ${v.found} felter, men overskriften har ${v.wanted}. Tjek, om der står et semikolon for meget eller for lidt.`,
  'ledger-account': () => 'Kontoen kan ikke læses. Skriv tal med eller uden punktum, fx 5.28.22.',
  'ledger-date': () => 'Datoen kan ikke læses. Skriv den som 31-01-2026.',
  'ledger-amount': () =>
    'Beløbet kan ikke læses. Skriv kroner med komma før ørerne og højst to decimaler, fx 1.234,50 eller -1.234,50.',
  'ledger-sum-too-large': () =>
    'Hertil løber beløbene i filen op i over 1.000 mia. kr. Tjek, at kolonnen holder beløb og ikke numre.',
  'ledger-case-number': () => 'Sagsnummeret kan ikke læses. Skriv det som 2026-00017, eller lad feltet være tomt.',
  'ledger-cpr': () => 'Her står et CPR-nummer. Skriv barnets sagsnummer i stedet, fx 2026-00017; filen er ikke gemt.',
  'ledger-year': () => 'Året kan ikke læses. Skriv det med fire tal, fx 2026.',
  'ledger-budget-twice': (v: { line: number }) =>
    `Kontoen har allerede et budget for året i linje ${v.line}. Læg beløbene sammen til én linje.`,
  'ledger-no-such-case': () => 'Der er ingen sag med det nummer. Tjek nummeret, eller lad feltet være tomt.',
  'ledger-faults': (v: { count: number }) =>
    v.count === 1
      ? 'Filen er ikke gemt, for én linje kan ikke læses. Ret den, og indlæs filen igen.'
      : `Filen er ikke gemt, for ${v.count} linjer kan ikke læses. Ret dem, og indlæs filen igen.`,
  'ledger-stands': () =>
    'Der er indlæst en anden fil, siden du så denne igennem. Se filen igennem igen, før du gemmer den.',
  'ledger-nothing-to-undo': () => 'Der er ingen indlæsning at fortryde. Genindlæs siden for at se, hvad der gælder.',
  'ledger-line-at': (v: { line: number; column: string | null; problem: string }) =>
    v.column === null ? `Linje ${v.line}: ${v.problem}` : `Linje ${v.line}, kolonnen ${v.column}: ${v.problem}`,
}
