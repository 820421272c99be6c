// What is worked out of the open document, always of its latest corrections.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { InvestmentCase } from '../../investment/case.ts'
import type { ReadDocument } from '../../investment/document/read-document.ts'
import type { CaseChoices } from '../../investment/document/to-case.ts'
import type { Corrections } from '../../investment/document/understand.ts'
import type { Outcome } from '../../language/message.ts'
import { type Beside, WorkFailed, workBeside } from './beside.ts'
import type { Worked } from './understanding.ts'

export type Working = {
  /** Null until the document has been understood the first time. */
  readonly worked: Worked | null
  /** True while the latest corrections are not in it yet. */
  readonly busy: boolean
  readonly failed: boolean
  readonly makeCase: (choices: CaseChoices) => Promise<Outcome<InvestmentCase>>
}

type Known = { readonly by: Corrections | null; readonly worked: Worked | null; readonly failed: boolean }

const nothing: Known = { by: null, worked: null, failed: false }

/** One document is worked on for as long as the component stands: another document is another component. */
export const useWorked = (document: ReadDocument, by: Corrections): Working => {
  const [known, setKnown] = useState(nothing)
  const beside = useRef<Beside | null>(null)
  useEffect(() => {
    const begun = workBeside(document)
    beside.current = begun
    return () => {
      begun.end()
      beside.current = null
    }
  }, [document])
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another document the work begins anew
  useEffect(() => {
    let wanted = true
    beside.current?.understand(by).then(
      worked => {
        if (wanted) setKnown({ by, worked, failed: false })
      },
      () => {
        if (wanted) setKnown(before => ({ ...before, by, failed: true }))
      },
    )
    return () => {
      wanted = false
    }
  }, [document, by])
  const makeCase = useCallback(
    (choices: CaseChoices) => beside.current?.makeCase(by, choices) ?? Promise.reject(new WorkFailed()),
    [by],
  )
  return { worked: known.worked, busy: known.by !== by, failed: known.failed, makeCase }
}
