// When a case is paid home, in the few words a list has room for.
import type { CaseSummary } from '../../contract/cases.ts'
import { capital, printNumber, typeset } from '../page/typeset.ts'
import { da } from './da.ts'

type Words = { readonly when: string; readonly note: string }

const space = '\u00a0'

/** `2022, år 6` and `efter 5,6 år`; a case that counts its years from 1 says only `år 12`. */
export const paybackWords = ({ payback, paybackReason }: Pick<CaseSummary, 'payback' | 'paybackReason'>): Words => {
  if (payback === null) {
    // The reason begins with the same words as the answer above it.
    const reason = (paybackReason ?? '').replace(/^betaler sig ikke hjem: /i, '')
    return { when: da.list.notPaid, note: capital(typeset(reason)) }
  }
  const { year, index, fractional, beyondTable } = payback
  const nth = `år${space}${index}`
  const after = da.list.after(printNumber(fractional, 1))
  return {
    when: year === index ? nth : `${year}, ${nth}`,
    note: beyondTable ? `${after}, ${da.list.beyond}` : after,
  }
}
