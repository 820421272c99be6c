// What the words of a label or a sentence say: their stems, and whether they speak of costs, gains, totals, staff or counts.
import { foldWord, searchWords } from '../../language/search-words.ts'

const small = new Set(
  `og i på til af for med som der det den de en et at fra er om ved mv m v mm fx bl a ca samt eller incl inkl pr hhv jf heraf
  herunder kr mio t kroner tusind aar aars aarlig aarligt aarlige alt via over under nye ny nyt ekstra evt forventet forventede forv`
    .split(/\s+/u)
    .filter(word => word !== '')
    .map(foldWord),
)

/** Endings that a Danish word may lose without becoming another: -erne, -ernes, -ens, -en, -er, -et, -e, -s. */
const stem = (word: string): string => {
  const cut = word.replace(/(?:ernes|erens|erne|endes|ende|heder|ens|ets|ers|en|er|et|es|e|s)$/u, '')
  return cut.length < 4 ? word : cut.replace(/(.)\1$/u, '$1')
}

/** The stems of the words that carry meaning, each once. */
export const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    searchWords(text)
      .filter(word => !small.has(word) && !/^\d+$/u.test(word) && word.length > 1)
      .map(stem),
  )

/** True where two stems are the same word, or one is the last part of the other: "team" in "projektteam". */
export const sameStem = (a: string, b: string): boolean =>
  a === b || (a.length > 4 && b.length > 4 && (endsIn(a, b) || endsIn(b, a) || commonStart(a, b) >= 7))

/** "Team" in "projektteam", but not "udgift" in "engangsudgift": a word for money is made another by what stands before it. */
const endsIn = (word: string, end: string): boolean =>
  word.endsWith(end) && !/^(?:udgift|omkostning|besparels|gevinst|invester|indtaegt|aendring)/u.test(end)

const commonStart = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}

/** The share of `label`'s stems that `text` has too; 0 for a label without words. */
export const coverage = (label: ReadonlySet<string>, text: ReadonlySet<string>): number => {
  if (label.size === 0) return 0
  let found = 0
  for (const word of label) if ([...text].some(other => sameStem(word, other))) found += 1
  return found / label.size
}

/** How alike two labels are, 0 to 1: the stems in common among all their stems. */
export const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size === 0 || b.size === 0) return 0
  let both = 0
  for (const word of a) if ([...b].some(other => sameStem(word, other))) both += 1
  return both / (a.size + b.size - both)
}

const totalWord =
  /\b(?:i ?alt|alt i alt|samle[td]e?|total(?:t|e|er|en)?|sum|summen|subtotal|delsum|netto\p{L}*|resultat|hovedtotal|balance|bundlinje|nettoeffekt|kassevirkning|kasseeffekt|finansieringsbehov)\b|^\s*(?:total|sum)/iu
const cumulativeWord = /akkum|kumul|løbende|opsummeret|\bakk\b|saldo|ultimo|år til dato/iu
const discountWord = /nutidsværdi|diskonter|(?<!\p{L})(?:n[np]v|nuv)(?!\p{L})/iu
const partWord = /^[\s\-–•·]*(?:heraf|herunder|deraf|hvoraf)\b/iu
const paybackWord =
  /tilbagebetaling|betal\p{L}* sig (?:hjem|selv|tilbage)|går i nul|break.?even|tjent (?:hjem|ind)|tjener sig (?:hjem|ind)|balancepunkt/iu
const staffWord =
  /(?<!\p{L}|\d\s?)årsværk(?!\p{L})(?!.*(?:kr|løn|udgift))|personalemæssig|antal (?:stillinger|medarbejdere|ansatte)|fuldtidsstilling|\bnormering\b(?!er)/iu
const countWord =
  /^\s*(?:heraf |forventet )?(?:antal|deltagere|målgruppe|sagstal|sager pr|undgåede (?:anbringelser|sager)|forløb\b|pladser\b|alder|barnets alder)(?!.*(?:udgift|kr\b|besparelse))/iu
const priceWord =
  /^(?:gennemsnitlig )?(?:(?:enheds|gennemsnits)?pris|enhedsudgift|enhedsomkostning|udgift|sats|takst|besparelse|omkostning)\s*(?:\p{L}+ )?pr\.? |^(?:enheds|gennemsnits)(?:pris|udgift|omkostning)/iu
const percentWord = /^(?:andel|procent|pct\b|%|dækningsgrad|fordelingsnøgle|nøgle)/iu

/** What kind of row a label announces; `line` where it announces nothing. */
export type LabelRole =
  | 'line'
  | 'total'
  | 'cumulative'
  | 'discounted'
  | 'discount-factor'
  | 'of-which'
  | 'payback'
  | 'staff'
  | 'count'
  | 'price'
  | 'percent'

/** The role that a label announces. */
export const labelRole = (label: string): LabelRole => {
  if (partWord.test(label)) return 'of-which'
  if (paybackWord.test(label)) return 'payback'
  if (/diskonteringsfaktor|tilbagediskonteringsfaktor|diskonteringssats|kalkulationsrente/iu.test(label))
    return 'discount-factor'
  if (cumulativeWord.test(label)) return discountWord.test(label) ? 'discounted' : 'cumulative'
  if (discountWord.test(label)) return 'discounted'
  if (staffWord.test(label)) return 'staff'
  if (/\((?:i )?(?:antal|stk\.?|personer|børn|helårspersoner)\)$/iu.test(label)) return 'count'
  if (priceWord.test(label)) return 'price'
  if (countWord.test(label)) return 'count'
  if (percentWord.test(label)) return 'percent'
  return totalWord.test(label) ? 'total' : 'line'
}

/** What a row is to the municipality. */
export type LineKind = 'cost' | 'saving' | 'grant' | 'income'

const grantWord =
  /ekstern\p{L}* (?:finansiering|midler|tilskud)|tilskud fra|\bpulje(?:midler|støtte|tilskud)?\b|satspulje|fonds?(?:midler|støtte|tilskud|bevilling|en)\b|statstilskud|projektmidler fra|(?:statslig|ekstern)\p{L}* medfinansiering|tilskud/iu
const incomeWord = /indtægt|refusion|egenbetaling|forældrebetaling|salg af/iu
const savingWord =
  /bespar|gevinst|reduc|reduktion|færre|sparet|sparede|spares|effektivisering|mindreudgift|mindreforbrug|undgå|lavere udgift|afkast|\bfald i|nedbring|gevinster|provenu|kortere|billigere/iu
const costWord =
  /udgift|omkostning|\bløn|investering|ansæt|\bdrift|køb af|kursus|kurser|uddannelse(?!shjælp)|etablering|årsværk|psykolog|rådgiver|sagsbehandler|pædagog|sundhedsplejerske|koordinator|leder|ledelse|konsulent|evaluering|inventar|\bbus|husleje|lokale|\bit\b|materialer|kompetence|medarbejder|team|certificering|transport|vikar|vedligehold|opstart|implementering|familiebehandl|mentor|koord/iu

/** What a label says its row is, or undefined where it says nothing. A saving on a cost is a saving. */
export const kindOf = (label: string): LineKind | undefined => {
  if (savingWord.test(label)) return 'saving'
  if (grantWord.test(label)) return 'grant'
  if (incomeWord.test(label)) return 'income'
  return costWord.test(label) ? 'cost' : undefined
}
