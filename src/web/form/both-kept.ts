// A form whose rows another may have saved meanwhile: what differs stands side by side until somebody has chosen.
import { useState } from 'react'
import { type BothField, differing, type Pick } from './both-texts.ts'
import { bothFields, firstPicks, type Shown } from './three-ways.ts'

/** What stands now (`theirs`, with where it is written), and what is chosen of it and of one's own. */
export type Both<Theirs> = {
  readonly sentence: string
  readonly theirs: Theirs
  readonly fields: readonly BothField[]
  readonly mergeable: readonly string[]
  readonly picked: Readonly<Record<string, Pick>>
}

/** How the three texts are read, and what they began from. */
type Texts = {
  readonly before: Shown
  readonly theirs: Shown
  readonly yours: Shown
  readonly labelOf: (field: string) => string
  readonly mergeable: readonly string[]
}

/** The conflict of a form, where there is one. */
export const useBoth = <Theirs>() => {
  const [both, setBoth] = useState<Both<Theirs> | null>(null)
  return {
    both,
    nothingDiffers: both !== null && differing(both.fields).length === 0,
    meet: (sentence: string, theirs: Theirs, texts: Texts) => {
      const fields = bothFields(texts.theirs, texts.yours, texts.labelOf)
      const { mergeable } = texts
      setBoth({ sentence, theirs, fields, mergeable, picked: firstPicks(texts.before, fields, mergeable) })
    },
    pick: (field: string, pick: Pick) =>
      setBoth(now => (now === null ? null : { ...now, picked: { ...now.picked, [field]: pick } })),
    over: () => setBoth(null),
  }
}
