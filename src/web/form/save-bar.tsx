// The bar at the foot of a form: the one filled button that says what happens, and the way out with the draft kept.
import { da } from './da.ts'

type Props = {
  readonly save: string
  readonly saving: boolean
  readonly onClose: () => void
  /** What is good to know before one presses. */
  readonly about?: string
}

export const SaveBar = ({ save, saving, onClose, about }: Props) => (
  <div className="save-bar">
    <button className="btn btn--1" type="submit" disabled={saving}>
      {saving ? da.saving : save}
    </button>
    <button className="btn" type="button" onClick={onClose}>
      {da.close}
    </button>
    {about === undefined ? null : <span className="meta">{about}</span>}
  </div>
)
