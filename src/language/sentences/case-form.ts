// Sentences for a case that is read from a form in Excel or Word, and for files that are none.
export const caseForm = {
  'case-written': (v: { file: string }) => `Skrevet: ${v.file}`,
  'not-written': (v: { given: string }) =>
    `der kan ikke skrives til "${v.given}". Findes mappen, og må du skrive i den?`,
  'out-kind': (v: { given: string; readable: string }) =>
    `"${v.given}" kan ikke skrives; filens navn skal ende på ${v.readable}.`,
  'no-such-layout': (v: { given: string; known: string }) =>
    `skemaet "${v.given}" findes ikke. Skemaerne er: ${v.known}.`,
  'layout-missing': () => 'Vælg også et skema; casens egen udskrift findes kun som pdf.',
  'no-such-format': () => 'Resuméet findes som pdf og docx, ikke som xlsx.',
  'form-kind': (v: { kind: string }) => `et skema skal være xlsx eller docx, ikke ${v.kind}.`,
  'form-not-zip': () => 'filen er ikke en Excel- eller Word-fil.',
  'form-locked': () =>
    'filen er låst med adgangskode eller gemt i et gammelt format. Gem den som xlsx eller docx uden adgangskode, og prøv igen.',
  'form-damaged': () => 'filen er beskadiget. Gem den igen i Excel eller Word, og prøv igen.',
  'form-too-much': () => 'filen fylder for meget, når den pakkes ud. Er det den rigtige fil?',
  'form-not-ours': () =>
    'filen er ikke et skema, Forlæns kan læse: der er ingen tabel med beløb, hvis første kolonne hedder "Nr.".',
  'form-lacks': (v: { field: string }) => `skemaet mangler "${v.field}", eller det, der står, kan ikke bruges.`,
  'form-row-lacks': (v: { row: string; head: string }) =>
    `række ${v.row} mangler "${v.head}" på listen over rækkernes art, eller det, der står, kan ikke bruges.`,
  'form-years': () => 'årene i skemaets hoved kan ikke læses, eller de følger ikke efter hinanden.',
  'form-differs': (v: { where: string; now: string; before: string }) =>
    `${v.where}: ${v.now === '' ? 'tomt' : v.now} i skemaet, ${v.before === '' ? 'tomt' : v.before} før.`,
  'form-unread': (v: { where: string; given: string; kept: string }) =>
    `${v.where}: "${v.given}" kan ikke læses; ${v.kept === '' ? 'feltet er stadig tomt' : `${v.kept} er beholdt`}.`,
  'form-line-written': (v: { label: string }) =>
    `rækken "${v.label}" blev regnet ud af antagelser. Nu står den med de skrevne beløb og følger dem ikke længere.`,
  'form-ignored': (v: { where: string; given: string }) =>
    `${v.where}: "${v.given}" er ikke læst, for feltet hører ikke til casen eller regnes ud.`,
  'form-new-row': (v: { label: string }) =>
    `"${v.label}" er ny og læst som en række; tjek dens art og varighed, og om den skal med i summerne.`,
  'form-row-missing': (v: { label: string }) => `"${v.label}" står ikke i skemaet mere; rækken er beholdt.`,
  'form-year-unknown': (v: { head: string }) => `kolonnen "${v.head}" er ikke et af casens år og er ikke læst.`,
  'form-totals-follow': (v: { count: number }) =>
    v.count === 1 ? 'én sum følger med det, der er ændret.' : `${v.count} summer følger med det, der er ændret.`,
  'form-carried-missing': () =>
    'det, skemaet ikke viser, er ikke i filen (arket "Til indlæsning" er væk). Læst er kun det, man kan se: kilder, påstande, enheder og priser, nøgler og indsatser er ikke med.',
  'form-carried-damaged': () =>
    'arket "Til indlæsning" er ændret og bruges ikke. Læst er kun det, man kan se: kilder, påstande, enheder og priser, nøgler og indsatser er ikke med.',
}
