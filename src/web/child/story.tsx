// The story of a case: everything that was written down, the latest first, folded until somebody asks for it.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { message, say } from '../../language/message.ts'
import { hasWord, wordOf } from '../../language/sentences/case-words.ts'
import { isSpellKind } from '../children/grouping.ts'
import { FailedNote } from '../page/failed.tsx'
import { shortMoment } from '../page/moments.ts'
import { WaitingPart } from '../page/waiting.tsx'
import { da } from './da.ts'
import { Fold } from './fold.tsx'
import { storyQuery, type Story as Told } from './queries.ts'

const words = da.story
const atATime = 40

/** What a list or a kind of spell is called. */
const nameOf = (list: string): string => {
  if (isSpellKind(list)) return say(message('spell-kind', { kind: list }))
  return hasWord(list) ? wordOf(list) : list
}

const lineOf = ({ version, withdrawn, by, reason }: Told['entries'][number]): string =>
  words.line(withdrawn ? words.withdrawn : version > 1 ? words.corrected : words.written, by, reason)

const Entries = ({ child }: { readonly child: string }) => {
  const found = useQuery(storyQuery(child))
  const [shown, setShown] = useState(atATime)
  if (found.isPending) return <WaitingPart />
  if (found.data === undefined) return <FailedNote error={found.error} retry={() => found.refetch()} />
  const all = found.data.entries.toReversed()
  if (all.length === 0) return <p>{words.none}</p>
  return (
    <>
      <ol className="plain story__list">
        {all.slice(0, shown).map(entry => (
          <li key={`${entry.id}-${entry.version}`}>
            <span className="meta story__when">{shortMoment(entry.known)}</span>
            <span>
              <b>{nameOf(entry.list)}</b>, {lineOf(entry)}
            </span>
          </li>
        ))}
      </ol>
      {shown < all.length ? (
        <button className="btn btn--s story__more" type="button" onClick={() => setShown(now => now + atATime)}>
          {words.more}
        </button>
      ) : null}
    </>
  )
}

export const Story = ({ child }: { readonly child: string }) => (
  <Fold id="forloeb" title={words.title}>
    <div className="panel story">
      <Entries child={child} />
    </div>
  </Fold>
)
