// Sentences for a case file that cannot be read, and for payback that does not come.
import { formatDay } from '../danish.ts'
import type { Day } from '../day.ts'

/** The sentence with one full stop, also where it ends in "kr." */
const stop = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`)

export const caseFile = {
  'bad-yaml': (v: { reason: string }) => `filen er ikke gyldig YAML (${v.reason}).`,
  'another-kind': (v: { schema: string; expected: string }) =>
    `filen er af slagsen "${v.schema}", ikke en investeringscase (${v.expected}).`,
  'not-a-case': (v: { expected: string }) =>
    `filen er ikke en investeringscase; den skal begynde med "schema: ${v.expected}".`,
  'not-yet-readable': (v: { kind: string; readable: string }) =>
    `en fil af typen ${v.kind} kan ikke læses endnu; her læses ${v.readable}.`,
  'field-missing': (v: { expected: string }) => stop(`feltet mangler. Der skal stå ${v.expected}`),
  'field-wrong': (v: { given: string; expected: string }) =>
    stop(`"${v.given}" kan ikke bruges her. Der skal stå ${v.expected}`),
  'field-misspelt': (v: { given: string; meant: string }) => `"${v.given}" kendes ikke. Mente du "${v.meant}"?`,
  'thousands-point': (v: { given: string; plain: string }) =>
    `${v.given} læses som et decimaltal. Skriv ${v.plain} uden punktum, hvis det er tusinder, eller ${v.given}0, hvis det er decimaler.`,
  'danish-number': (v: { given: string; plain: string }) =>
    `"${v.given}" er tekst i YAML. Skriv tallet som ${v.plain}: punktum før decimaler, og intet mellem tusinder.`,
  'years-out-of-order': (v: { before: number; year: number }) =>
    `årene skal følge efter hinanden, men ${v.year} står efter ${v.before}.`,
  'id-twice': (v: { id: string }) => `navnet "${v.id}" er brugt to gange. Giv hver sit eget.`,
  'unknown-id': (v: { id: string }) => `"${v.id}" findes ikke i casen.`,
  'unknown-assumption': (v: { id: string }) => `der er ingen antagelse, der hedder "${v.id}".`,
  'computed-without-drivers': () =>
    'linjen skal regnes ud, men siger ikke af hvad. Skriv drivers, eller skriv beløbene.',
  'unknown-effort': (v: { id: string }) => `der er ingen indsats, der hedder "${v.id}".`,
  'grant-of-grant': (v: { id: string }) =>
    `tilskuddet dækker "${v.id}", som selv er et tilskud. Et tilskud kan kun dække udgifter, der er skrevet som linjer.`,
  'split-not-whole': (v: { sum: string }) => `udvalgenes andele giver ${v.sum} %. De skal give 100 %.`,
  'spread-impossible': (v: { label: string }) =>
    `spredningen passer ikke til "${v.label}": det laveste skal være under det højeste, og tallet selv skal ligge imellem.`,
  'bands-not-rising': () =>
    'refusionens grænser og andele skal stige fra trin til trin. Skriv dem i samme rækkefølge som i reglen.',
  'gains-after-table': (v: { name: string; years: number }) =>
    `scenariet "${v.name}" lægger alle gevinster ${v.years} år senere, efter tabellens sidste år. Vælg færre år, eller gør tabellen længere.`,
  'too-much-to-work-out': (v: { scenarios: number }) =>
    `casen har så mange rækker, år og scenarier (${v.scenarios}), at den ikke kan regnes ud på rimelig tid. Del den, eller fjern scenarier.`,
  'row-not-computable': (v: { row: string; year: number; value: string }) =>
    `"${v.row}" kan ikke regnes ud for ${v.year}: det giver ${v.value === 'NaN' ? 'ikke et tal' : v.value}. Se efter nul i det, der deles med.`,
  'repeats-withheld': () => 'linjen viser en anden linje igen, så der kan ikke trækkes noget fra den.',
  'assumption-money-and-not': (v: { label: string }) =>
    `"${v.label}" er en pris ét sted og et antal et andet. Lav den om til to antagelser, før casen regnes om.`,
  'case-conflict': (v: { by: string; version: number }) =>
    `${v.by} har gemt udgave ${v.version}, mens du skrev. Intet af dit er gemt endnu.`,
  'case-unreadable': () =>
    'Casen kan ikke læses af denne version af Forlæns. Den er ikke slettet. Bed den, der driver Forlæns, om at se på den.',
  'cases-unreadable': (v: { titles: readonly string[] }) =>
    v.titles.length === 1
      ? `1 case kan ikke læses af denne version: ${v.titles[0]}. Den er ikke slettet.`
      : `${v.titles.length} cases kan ikke læses af denne version: ${v.titles.join(', ')}. De er ikke slettet.`,
  'case-withdrawn-meanwhile': (v: { by: string }) =>
    `${v.by} har trukket casen tilbage. Den kan ikke gemmes, før den er lagt frem igen.`,
  'case-version-said': (v: { by: string; on: Day; version: number }) =>
    `Udgave ${v.version}, gemt af ${v.by} den ${formatDay(v.on)}`,
  'withheld-line': (v: { what: 'vat' | 'fixed' | 'refund'; label: string }) =>
    ({
      vat: `Moms, som kommunen alligevel får igen (${v.label})`,
      fixed: `Faste omkostninger i egne tilbud, som bliver (${v.label})`,
      refund: `Statsrefusion, der falder bort (${v.label})`,
    })[v.what],
  'follow-up-without-calendar': () =>
    'opfølgningen kræver kalenderår. Skriv startYear, så årene 1, 2, 3 kan holdes op mod regnskabet.',
  'base-year-in-case': (v: { year: number; first: number }) =>
    `${v.year} kan ikke være basisår: casen begynder i ${v.first}. Brug år før indsatsen.`,
  'base-year-twice': (v: { year: number }) => `basisåret ${v.year} står to gange.`,
  'line-followed-twice': (v: { id: string }) =>
    `linjen "${v.id}" følges på to konti, så dens gevinst ville tælle to gange. Lad den stå ved én.`,
  'total-sums-itself': (v: { id: string }) => `summen "${v.id}" er lagt sammen med sig selv.`,
  'part-twice': (v: { id: string }) => `"${v.id}" er lagt med to gange i den samme sum.`,
  'row-repeats-itself': (v: { id: string }) =>
    `rækken "${v.id}" gentager sig selv, så ingen af rækkerne tæller med. Fjern den ene henvisning.`,
  'wrong-number-of-amounts': (v: { found: number; expected: number }) =>
    `der står ${v.found} beløb, men casen har ${v.expected} år. Skriv null, hvor kilden er tom.`,
  'amount-not-exact': (v: { value: string; unit: string }) =>
    `${v.value} (${v.unit}) er ikke et beløb i hele øre eller er for stort.`,
  'mixed-price-levels': (v: { line: number; caseLevel: string }) =>
    `linjen er i ${v.line}-p/l, men casen er ${v.caseLevel}. Beløb i forskellige prisniveauer kan ikke lægges sammen; omregn dem først.`,
  'payback-nothing': () => 'casen har hverken udgift eller gevinst, så der er intet at betale tilbage.',
  'payback-no-lasting-gain': () =>
    'betaler sig ikke hjem: udgiften er ikke tjent ind i tabellen, og de varige linjer giver ingen nettogevinst derefter.',
  'payback-too-late': (v: { years: number }) =>
    `betaler sig ikke hjem inden for ${v.years} år efter tabellens sidste år.`,
}
