// The end of a small form: why it was refused, where no field is to blame, and the button that sends it.
import type { ReactNode } from 'react'
import { sentenceOf } from '../page/failed.tsx'

type Props = {
  /** What is being sent. */
  readonly sending: { readonly isError: boolean; readonly isPending: boolean; readonly error: unknown }
  /** The fields that are told to be wrong, by name. */
  readonly wrong: Readonly<Record<string, string>>
  readonly failed: string
  readonly label: string
}

export const SendPart = ({ sending, wrong, failed, label }: Props): ReactNode => (
  <>
    {sending.isError && Object.keys(wrong).length === 0 ? (
      <p className="note note--late" role="alert">
        <b>{failed}</b> {sentenceOf(sending.error)}
      </p>
    ) : null}
    <button className="btn" type="submit" disabled={sending.isPending}>
      {label}
    </button>
  </>
)
