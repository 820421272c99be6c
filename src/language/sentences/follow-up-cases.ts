// Accounts of whole years and realised cases: what is wrong with what was sent.
export const followUpCases = {
  'account-years-not-csv': () => 'filen kan ikke læses som CSV. Gem den fra regnearket som CSV med semikolon.',
  'account-years-heading': () => 'første linje skal være: konto;år;beløb',
  'account-years-empty': () => 'der står ingen linjer under overskriften.',
  'account-years-too-many': (v: { most: number }) => `filen har over ${v.most} linjer. Del den i flere.`,
  'account-years-columns': (v: { found: number }) => `linjen har ${v.found} felter. Der skal stå konto;år;beløb.`,
  'account-years-account': () => 'kontoen må kun have bogstaver, tal, punktum, bindestreg og mellemrum, højst 40 tegn.',
  'account-years-year': () => 'året skal skrives med fire cifre, for eksempel 2024.',
  'account-years-unfinished': (v: { year: number }) =>
    `${v.year} er ikke slut. Kun hele års regnskab kan holdes op mod planen.`,
  'account-years-twice': (v: { line: number }) => `kontoen og året står også i linje ${v.line}. Læg dem sammen.`,
  'account-years-line': (v: { line: number; why: string }) => `linje ${v.line}: ${v.why}`,
  'realised-years-turned': () => 'det sidste år ligger før det første.',
  'realised-unfinished': (v: { year: number }) => `${v.year} er ikke slut. En case er realiseret, når dens år er gået.`,
  'realised-planned-nothing': () => 'den planlagte gevinst skal være over nul. Skriv den som et positivt tal.',
  'realised-case-says': (v: { planned: string; realised: string; priceLevel: number }) =>
    `Planlagt ${v.planned}, kom ${v.realised} (${v.priceLevel}-priser).`,
  'realised-already-withdrawn': () => 'casen er allerede taget tilbage.',
}
