// What the heading of a column says it holds: a year, a step ("År 3", "ÅR +"), a part of a year, a total, a key, an amount.

export const columnMeanings = ['year', 'step', 'period', 'total', 'key', 'units', 'price', 'amount', 'other'] as const
export type ColumnMeaning = (typeof columnMeanings)[number]

export type ColumnName = { readonly means: ColumnMeaning; readonly year: number | null }

const months = 'jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec'
const before = String.raw`(?:(?:budget|vedtaget budget|regnskab|overslag|overslagsår|forslag|bf|bo|b|r|år|årstal|forventet|forv\.|kalenderår)\.?[ -]*)?`
const behind = String.raw`(?:[ -]*(?:p\/l|pl|og frem|og frem(?:ad|over)|ff\.?|\+|→|og følgende(?: år)?|varigt))?`
const year = new RegExp(`^${before}((?:19|20)\\d\\d)${behind}$`, 'iu')
const step = new RegExp(
  String.raw`^(?:projekt)?år[ .]*(\d{1,2})${behind}$|^(\d{1,2})\.? ?(?:projekt)?år${behind}$`,
  'iu',
)
const last = /^år *\+$|^(?:varigt?|herefter|efterfølgende år|og frem|på sigt|fremover)$/iu
const period = new RegExp(
  `^(?:(?:${months})[a-zæøå]*\\.?(?: (?:19|20)?\\d\\d)?|(?:[1-4]\\. ?kvartal|kvartal [1-4]|[kq][1-4]|[12]\\. ?halvår)(?: (?:19|20)?\\d\\d)?)$`,
  'iu',
)
const total =
  /^(?:i ?alt|sum|total(?:t|er)?|samlet|samlede|hele perioden|hele året|året|alle år|perioden|i perioden|akk(?:umuleret)?(?: i alt)?)(?: (?:kr|beløb|udgift(?:er)?|hele perioden|i perioden|alle år|for perioden))?\.?(?: ?(?:19|20)\d\d ?[-–] ?(?:(?:19|20)?\d\d))?$/iu
const span = /^(?:19|20)\d\d i alt$|^(?:i alt )?(?:19|20)\d\d ?[-–] ?(?:(?:19|20)\d\d|\d\d)(?: i alt)?$/iu
const key = /nøgle|andel|procent|pct\b|^%$|% ?-?vis/iu
const units =
  /^(?:antal(?: .{1,30})?|.{1,20} antal|stk\.?|mængde|enheder|årsværk|timer|antal pr\. .*|børn|forløb|personer|pladser|døgn|dage|uger|måneder)$/iu
const price =
  /^(?:(?:enheds|gennemsnits|stk\.?)?pris.{0,30}|gennemsnitlig (?:pris|løn).{0,30}|(?:gennemsnits|års|måneds)løn(?: pr\. .{1,20})?|sats.{0,20}|takst.{0,20}|enhedsudgift.{0,20}|enhedsomkostning.{0,20}|[àáa] ?(?:kr\.?)?|kr\.? pr\. .{1,20}|løn pr\. .{1,20}|pr\. (?:stk|enhed|barn|plads|år|årsværk).{0,20})$/iu
const amount =
  /^(?:beløb|udgift|udgifter|kr|kroner|budget|regnskab|pris i alt|årlig udgift|1\.?000 kr|t\.?kr|mio\. ?kr|økonomi)\b.{0,30}$/iu

/** Reads the heading of a column. The unit in brackets behind it, and stars of footnotes, are no part of its name. */
export const readColumnName = (heading: string): ColumnName => {
  const text = heading
    .replace(/\s+/gu, ' ')
    .replace(/\s*\((?:[^()]*(?:kr|mio|p\/l|pl)[^()]*)\)/giu, '')
    .replace(/[*:¹²³]+$/u, '')
    .replace(/(?<=\d)\s+(?:i )?(?:1\.?000 kr|t\.?kr|mio\. ?kr|kr)\.?$/iu, '')
    .trim()
  const named = year.exec(text)
  if (named !== null) return { means: 'year', year: Number(named[1]) }
  const stepped = step.exec(text)
  if (stepped !== null) return { means: 'step', year: Number(stepped[1] ?? stepped[2]) }
  if (last.test(text)) return { means: 'step', year: null }
  const means: readonly (readonly [RegExp, ColumnMeaning])[] = [
    [period, 'period'],
    [total, 'total'],
    [span, 'total'],
    [key, 'key'],
    [units, 'units'],
    [price, 'price'],
    [amount, 'amount'],
  ]
  return { means: means.find(([pattern]) => pattern.test(text))?.[1] ?? 'other', year: null }
}
