// Two at the same spell: what stands there now and what one wrote, side by side, and what to do.
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'

type Props = { readonly sentence: string; readonly theirs: string; readonly yours: string }

const words = da.conflict

/** The sentence of the server with its days as the page writes them: `22-12-2021` as `22. dec. 2021`. */
const withDays = (text: string): string =>
  text.replace(/\b(\d\d)-(\d\d)-(\d{4})\b/g, (_, date: string, month: string, year: string) =>
    shortDay(`${year}-${month}-${date}`),
  )

export const Conflict = ({ sentence, theirs, yours }: Props) => (
  <div className="note note--prog conflict" role="alert" tabIndex={-1}>
    <b>{words.title}</b>
    <p>{sentence}</p>
    <dl className="conflict__both">
      <div>
        <dt>{words.theirs}</dt>
        <dd>{withDays(theirs)}</dd>
      </div>
      <div>
        <dt>{words.yours}</dt>
        <dd>{withDays(yours)}</dd>
      </div>
    </dl>
    <p>{words.edit}</p>
  </div>
)
