// Saving new help: what it can't be written without is told first, and whoever ended the old help meanwhile is told of. What else is missing locks nothing.
import { useState } from 'react'
import type { Written } from '../../casework/help-writing.ts'
import { say } from '../../language/message.ts'
import type { Pick as Picked } from '../form/both-texts.ts'
import type { Draft } from '../form/use-draft.ts'
import { conflictIn, wrongFields } from '../form/wrong.ts'
import { da } from './da.ts'
import { byField } from './fields-of.ts'
import { givenOf, missingIn, type Wrong } from './given-of.ts'
import { useStart } from './send.ts'
import { type About, type Giver, movesFrom, type StartForm } from './start-of.ts'

/** Where on the form a fault of the server's field is told. */
const placeOf: Readonly<Record<string, string>> = {
  period: 'from',
  type: 'step',
  decision: 'decidedOn',
  programme: 'step',
  ends: 'from',
}
const placed = (field: string): string => placeOf[field.split('.')[0] ?? field] ?? field

type Of = {
  readonly child: string
  readonly about: About
  readonly givers: readonly Giver[]
  readonly versions: Readonly<Record<string, number>>
  readonly draft: Draft<StartForm>
  readonly written: Written | null
  readonly onSaved: () => void
}

/** The sending of the form, and what stands in its way. */
export const useStarting = ({ child, about, givers, versions, draft, written, onSaved }: Of) => {
  const start = useStart(child)
  const [tried, setTried] = useState(false)
  const [picked, setPicked] = useState<Readonly<Record<string, Picked>>>({})
  const [sent, setSent] = useState<Readonly<Record<string, number>>>({})
  const form = draft.value
  const conflict = conflictIn(start.error)
  const missing = missingIn(form, about)
  const faults: readonly Wrong[] = (written?.faults ?? []).map(({ field, why }) => [placed(field), say(why)])
  const refused = Object.entries(wrongFields(start.error, [...Object.keys(form), ...Object.keys(placeOf)])).map(
    ([field, sentence]) => [placed(field), sentence] as const,
  )
  const wrong = tried ? byField([...missing, ...faults, ...refused]) : {}
  const moved = movesFrom(form, about)
  // What somebody else ended stands as they wrote it, where that was chosen.
  const { ends: endsAs } = picked
  const left = endsAs === 'theirs' ? Object.keys(sent).filter(id => versions[id] !== sent[id]) : []
  const save = async (): Promise<void> => {
    setTried(true)
    if (missing.length > 0) return
    const given = givenOf(form, about, givers, versions, left)
    setSent(Object.fromEntries(given.ends.map(each => [each.help, each.version])))
    try {
      await start.mutateAsync({ given, what: da.saved[moved === undefined ? about.kind : 'move'] })
    } catch {
      return
    }
    await draft.sent().catch(() => undefined)
    onSaved()
  }
  return {
    save,
    saving: start.isPending,
    error: conflict === undefined ? start.error : null,
    failed: (tried && missing.length > 0) || (start.isError && conflict === undefined),
    wrong,
    conflict: conflict ?? null,
    picked,
    pick: (field: string, of: Picked) => setPicked(now => ({ ...now, [field]: of })),
  }
}
