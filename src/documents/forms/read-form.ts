// Reads a case back from a form in Excel or Word: the case it carries, with what a person changed in the cells one sees.
import type { InvestmentCase } from '../../investment/case.ts'
import { BadInput, type Message, message, must } from '../../language/message.ts'
import { BadXml } from '../strict-xml.ts'
import { BadZip } from '../unzip.ts'
import { readDifferences } from './differences.ts'
import { readDocx } from './docx-read.ts'
import { type LayoutName, layoutNames } from './form.ts'
import { formOf } from './layouts.ts'
import { recoverCase } from './recover.ts'
import type { SeenFile } from './seen.ts'
import { seenForm } from './seen-rows.ts'
import { readXlsx } from './xlsx-read.ts'

/** The kinds of file a form is read from. */
export const formKinds = ['xlsx', 'docx'] as const
export type FormKind = (typeof formKinds)[number]

/** Bytes a form may have: a hundred times the form of a published case. */
export const largestForm = 5_000_000

/** A form that was read. `carried` is false where only what one sees could be read; `changes` is what differs from it. */
export type ReadForm = {
  readonly case: InvestmentCase
  readonly layout: LayoutName | null
  readonly carried: boolean
  readonly changes: readonly Message[]
  readonly notes: readonly Message[]
}

const zipProblems: Readonly<Record<BadZip['reason'], Message>> = {
  'not-zip': message('form-not-zip'),
  locked: message('form-locked'),
  damaged: message('form-damaged'),
  'too-much': message('form-too-much'),
}

const seenFile = (bytes: Uint8Array, kind: FormKind): SeenFile => {
  try {
    return kind === 'xlsx' ? readXlsx(bytes) : readDocx(bytes)
  } catch (error) {
    if (error instanceof BadZip) throw new BadInput(zipProblems[error.reason])
    if (error instanceof BadXml) throw new BadInput(message('form-damaged'))
    // The reader of XML says with an error of its own where a text is not well-formed.
    if (error instanceof Error && /^(?:Unexpected|Unclosed|Invalid|Unencoded|Text data|Unmatched)/i.test(error.message))
      throw new BadInput(message('form-damaged'))
    throw error
  }
}

/**
 * The case in a form.
 * @throws BadInput where it is no form of ours, is locked, damaged or too large, or where the case would not fit together.
 */
export const readForm = (bytes: Uint8Array, kind: FormKind): ReadForm => {
  const file = seenFile(bytes, kind)
  const seen = seenForm(file)
  if (!seen.rows.some(row => row.family === 'economy' && row.key !== '')) throw new BadInput(message('form-not-ours'))
  const layout = layoutNames.find(name => name === file.layout)
  if (file.carried !== undefined && file.carried !== 'damaged' && layout !== undefined) {
    const { case: of, changes, notes } = must(readDifferences(formOf(layout, file.carried), file))
    return { case: of, layout, carried: true, changes, notes }
  }
  const recovered = must(recoverCase(seen))
  const lost = file.carried === undefined ? message('form-carried-missing') : message('form-carried-damaged')
  return {
    case: recovered.case,
    layout: layout ?? null,
    carried: false,
    changes: [],
    notes: [lost, ...recovered.notes],
  }
}
