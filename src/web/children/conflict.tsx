// Two at the same spell: what stands there now and what one wrote, side by side, and what to do.
import { withShortDays } from '../page/typeset.ts'
import { da } from './da.ts'

type Props = { readonly sentence: string; readonly theirs: string; readonly yours: string }

const words = da.conflict

export const Conflict = ({ sentence, theirs, yours }: Props) => (
  <div className="note note--prog conflict" role="alert" tabIndex={-1}>
    <b>{words.title}</b>
    <p>{sentence}</p>
    <dl className="conflict__both">
      <div>
        <dt>{words.theirs}</dt>
        <dd>{withShortDays(theirs)}</dd>
      </div>
      <div>
        <dt>{words.yours}</dt>
        <dd>{withShortDays(yours)}</dd>
      </div>
    </dl>
    <p>{words.edit}</p>
  </div>
)
