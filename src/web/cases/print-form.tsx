// The case on paper: a link to its PDF.
import { cases } from '../../contract/cases.ts'
import { addressOf } from '../call/call.ts'
import { PaperLink } from '../page/paper-link.tsx'
import { da } from './da.ts'

export const PrintForm = ({ id }: { readonly id: string }) => (
  <PaperLink
    href={addressOf(cases.document, { params: { case: id } })}
    label={da.print}
    failed={da.notPrinted}
    filled
  />
)
