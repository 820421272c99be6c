// Saving a follow-up: what is missing is told first, two who wrote the same are told of each other, and the draft is gone when it is kept.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseFacts } from '../../casework/facts.ts'
import { childQuery } from '../children/queries.ts'
import type { Pick as Picked } from '../form/both-texts.ts'
import { useWriteFact } from '../form/facts.ts'
import type { Draft } from '../form/use-draft.ts'
import { conflictIn, wrongFields } from '../form/wrong.ts'
import { da } from './da.ts'
import { type FollowUpForm, factOf, formOf, merged, missingIn } from './form-of.ts'

type FollowUp = CaseFacts['followUps'][number]

type Of = {
  readonly child: string
  readonly name: string
  readonly facts: CaseFacts
  readonly versions: Readonly<Record<string, number>>
  readonly planned: FollowUp | undefined
  readonly draft: Draft<FollowUpForm>
  /** Told what was saved. */
  readonly onSaved: (form: FollowUpForm) => void
}

/** The sending of the form, and what stands in its way. */
export const useFollowUp = ({ child, name, facts, versions, planned, draft, onSaved }: Of) => {
  const client = useQueryClient()
  const write = useWriteFact(child, da.saved)
  const [tried, setTried] = useState(false)
  const [picked, setPicked] = useState<Readonly<Record<string, Picked>>>({})
  // The planned follow-up as it was when somebody else turned out to have been first.
  const conflict = conflictIn(write.error)
  // What they wrote stands beside one's own once it has come.
  const theirs =
    conflict === undefined || planned === undefined || (versions[planned.id] ?? 0) < conflict.version
      ? undefined
      : facts.followUps.find(each => each.id === planned.id)
  const missing = missingIn(draft.value, name)
  const told = tried ? Object.fromEntries(missing) : {}
  const wrong: Readonly<Record<string, string>> = { ...wrongFields(write.error, Object.keys(draft.value)), ...told }
  const save = async (): Promise<void> => {
    setTried(true)
    if (missing.length > 0) return
    const form = theirs === undefined ? draft.value : merged(formOf(theirs), draft.value, picked)
    const given = factOf(form, planned)
    const reason = theirs === undefined ? da.heldReason : da.mergedReason
    const change =
      planned === undefined
        ? {}
        : { change: { fact: planned.id, version: conflict?.version ?? versions[planned.id] ?? 1, reason } }
    try {
      await write.mutateAsync({ given, ...change })
    } catch (error) {
      // What they wrote is fetched, to stand beside one's own; the sentence of any other fault stands on the page.
      if (conflictIn(error) !== undefined) await client.invalidateQueries({ queryKey: childQuery(child).queryKey })
      return
    }
    await draft.sent().catch(() => undefined)
    onSaved(form)
  }
  return {
    save,
    saving: write.isPending,
    error: conflict === undefined ? write.error : null,
    failed: (tried && missing.length > 0) || (write.isError && conflict === undefined),
    wrong,
    conflict:
      conflict === undefined || theirs === undefined ? null : { theirs: formOf(theirs), sentence: conflict.theirs },
    picked,
    pick: (field: string, of: Picked) => setPicked(now => ({ ...now, [field]: of })),
  }
}
