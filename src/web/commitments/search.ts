// What the page's address says is shown: the year, a step, an account, a district, the order, and how far down it goes.
export type CommitmentSearch = {
  readonly aar?: string
  readonly trin?: string
  readonly konto?: string
  readonly distrikt?: string
  readonly orden?: 'beloeb'
  readonly vis?: 'konti' | 'tilbud'
}

const text = (of: unknown): string => (typeof of === 'string' || typeof of === 'number' ? String(of) : '')

/** What is not a choice is left out. */
export const readCommitmentSearch = ({
  aar,
  trin,
  konto,
  distrikt,
  orden,
  vis,
}: Record<string, unknown>): CommitmentSearch => ({
  ...(/^(19|20)\d{2}$/.test(text(aar)) ? { aar: text(aar) } : {}),
  ...(/^\d{1,2}$/.test(text(trin)) ? { trin: text(trin) } : {}),
  ...(text(konto) === '' ? {} : { konto: text(konto) }),
  ...(text(distrikt) === '' ? {} : { distrikt: text(distrikt) }),
  ...(orden === 'beloeb' ? { orden: 'beloeb' as const } : {}),
  ...(vis === 'konti' || vis === 'tilbud' ? { vis } : {}),
})
