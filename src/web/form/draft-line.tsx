// Where the draft stands, at the top of a form: how many fields there are, when it was saved last, or that it could not be.
import type { ReactNode } from 'react'
import { sentenceOf } from '../page/failed.tsx'
import { shortMoment } from '../page/moments.ts'
import { da } from './da.ts'
import type { DraftState } from './draft-keeper.ts'
import type { Draft } from './use-draft.ts'

const words = da.draft

const lineOf = (state: DraftState, found: string | null): string => {
  switch (state.is) {
    case 'none':
      return found === null ? words.none : words.saved(shortMoment(found))
    case 'waiting':
      return words.waiting
    case 'saving':
      return words.saving
    case 'saved':
      return words.saved(shortMoment(state.at))
    case 'failed':
      return words.failed
  }
}

type Props = { readonly fields: number; readonly of: Pick<Draft<unknown>, 'state' | 'found'> }

/** `8 felter · kladde gemt kl. 10.52`. */
export const DraftLine = ({ fields, of: { state, found } }: Props) => (
  <span className="meta">
    {da.fields(fields)} · {lineOf(state, found?.savedAt ?? null)}
  </span>
)

/** What must be known of the draft: that it is not saved, or that one came back to an older one. */
export const DraftNotes = ({
  of,
}: {
  readonly of: Pick<Draft<unknown>, 'state' | 'found' | 'startOver'>
}): ReactNode => {
  const { state, found } = of
  return (
    <div role="status">
      {state.is === 'failed' ? (
        <p className="note note--late form__note">
          <b>{words.failedTitle}</b> {sentenceOf(state.error)} {words.failedKept}
        </p>
      ) : null}
      {found === null ? null : (
        <p className={found.older ? 'note note--prog form__note' : 'note form__note'}>
          {words.found(shortMoment(found.savedAt))} {found.older ? `${words.foundOlder} ` : ''}
          <button className="lnk" type="button" onClick={() => void of.startOver()}>
            {words.startOver}
          </button>
        </p>
      )}
    </div>
  )
}

/** In the side column: whose the draft is, and how it is kept. */
export const DraftPanel = () => (
  <section className="panel panel--quiet" aria-labelledby="draft-panel">
    <h2 className="fl-h3" id="draft-panel">
      {words.title}
    </h2>
    <p className="meta form__about">{words.about}</p>
  </section>
)
