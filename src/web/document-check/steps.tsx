// Where one is: the document laid, what was read of it, and the case it becomes.
import { da } from './da.ts'

const words = da.steps

export const Steps = ({ now }: { readonly now: 1 | 2 | 3 }) => (
  <ol className="plain dc-steps" aria-label={words.label}>
    {words.names.map((name, at) => (
      <li
        key={name}
        className={at + 1 < now ? 'dc-steps__done' : undefined}
        {...(at + 1 === now ? { 'aria-current': 'step' as const } : {})}
      >
        <b aria-hidden="true">{at + 1}</b>
        <span>
          {name}
          {at + 1 < now ? <span className="sr-only"> ({words.done})</span> : null}
        </span>
      </li>
    ))}
  </ol>
)
