// Saving a change of help: what is missing is told first, and two who changed the same help are shown both texts.
import { useState } from 'react'
import type { Help } from '../../casework/facts/help.ts'
import type { Day } from '../../language/day.ts'
import type { Pick as Picked } from '../form/both-texts.ts'
import type { Draft } from '../form/use-draft.ts'
import { conflictIn, wrongFields } from '../form/wrong.ts'
import { type ChangeForm, changedHelp, changeOf, mergedChange, missingInChange, reasonOf } from './change-of.ts'
import { da } from './da.ts'
import { byField } from './fields-of.ts'
import { useChange } from './send.ts'

/** Where on the form a fault of the server's field is told. */
const placeOf: Readonly<Record<string, string>> = { period: 'to', course: 'held', ended: 'endReason' }

type Of = {
  readonly child: string
  /** The help as it stands now: after somebody else changed it, as they wrote it. */
  readonly help: Help
  readonly version: number
  readonly today: Day
  readonly draft: Draft<ChangeForm>
  readonly onSaved: () => void
}

/** The sending of the form, and what stands in its way. */
export const useChanging = ({ child, help, version, today, draft, onSaved }: Of) => {
  const write = useChange(child)
  const [tried, setTried] = useState(false)
  const [picked, setPicked] = useState<Readonly<Record<string, Picked>>>({})
  const conflict = conflictIn(write.error)
  const theirs = conflict === undefined ? undefined : changeOf(help, today)
  const missing = missingInChange(draft.value, help)
  const refused = Object.entries(wrongFields(write.error, [...Object.keys(draft.value), ...Object.keys(placeOf)])).map(
    ([field, sentence]) => [placeOf[field] ?? field, sentence] as const,
  )
  const wrong = tried ? byField([...missing, ...refused]) : {}
  const save = async (): Promise<void> => {
    setTried(true)
    if (missing.length > 0) return
    const form = theirs === undefined ? draft.value : mergedChange(theirs, draft.value, picked)
    const { reasons } = da.change
    try {
      await write.mutateAsync({
        id: help.id,
        version: conflict?.version ?? version,
        to: changedHelp(form, help),
        reason: theirs === undefined ? reasonOf(form, help) : reasons.merged,
        what: form.ends && help.period.to === null ? da.saved.ended[help.kind] : da.saved.changed,
      })
    } catch {
      return
    }
    await draft.sent().catch(() => undefined)
    onSaved()
  }
  return {
    save,
    saving: write.isPending,
    error: conflict === undefined ? write.error : null,
    failed: (tried && missing.length > 0) || (write.isError && conflict === undefined),
    wrong,
    conflict: conflict === undefined || theirs === undefined ? null : { theirs, sentence: conflict.theirs },
    picked,
    pick: (field: string, of: Picked) => setPicked(now => ({ ...now, [field]: of })),
  }
}
