// One note: when, what and who, the text, and beside it sending, papers and the ways to put it right.
import { Link } from '@tanstack/react-router'
import { isFilable } from '../../casework/filing.ts'
import type { CasePicture } from '../child/queries.ts'
import { FileParts } from '../filing/file-parts.tsx'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import type { Note, NotePart } from './note.ts'
import type { Filed } from './showing.ts'
import { whenOf } from './when.ts'
import { WithdrawContact } from './withdraw.tsx'

const Part = ({ part }: { readonly part: NotePart }) => (
  <div className="notes__part">
    {part.label === null ? null : <h4>{part.label}</h4>}
    {part.kind === 'list' ? (
      <ul className="notes__list">
        {part.items.map(item => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    ) : part.kind === 'quote' ? (
      <blockquote>{da.quoted(part.text)}</blockquote>
    ) : (
      <p>{part.text}</p>
    )}
  </div>
)

type CorrectProps = { readonly child: string; readonly of: Note; readonly about: string }

/** The way to the page where a note is put right, where there is one. */
const Correct = ({ child, of: { id, list }, about }: CorrectProps) => {
  const params = { id: child }
  const told = <span className="sr-only"> {about}</span>
  switch (list) {
    case 'networkMeetings':
      return (
        <Link to="/boern/$id/netvaerksmoede" params={params} search={{ moede: id }}>
          {da.correct[list]}
          {told}
        </Link>
      )
    case 'plans':
      return (
        <Link to="/boern/$id/plan" params={params}>
          {da.correct[list]}
          {told}
        </Link>
      )
    case 'notifications':
      return (
        <Link to="/boern/$id/underretning" params={params} search={{ om: id }}>
          {da.correct[list]}
          {told}
        </Link>
      )
    default:
      return null
  }
}

type Props = {
  readonly child: string
  readonly of: Filed
  readonly by: string | undefined
  readonly picture: CasePicture
  readonly system: string | null
  readonly mayWrite: boolean
  /** The note was taken away. */
  readonly onGone: () => void
}

export const NotePanel = ({ child, of: { note, version, onFile }, by, picture, system, mayWrite, onGone }: Props) => {
  const about = da.about(note.title, shortDay(note.on))
  const contact = note.list === 'contacts' ? picture.facts.contacts.find(each => each.id === note.id) : undefined
  const title = `note-${note.id}-title`
  return (
    <li>
      <article className="panel notes__one" id={`note-${note.id}`} tabIndex={-1} aria-labelledby={title}>
        <div className="notes__text">
          <h3 id={title}>{note.title}</h3>
          <p className="meta notes__when">
            {[whenOf(note), ...note.who, ...(by === undefined ? [] : [da.writtenBy(by)])].join(' · ')}
          </p>
          {note.parts.map(part => (
            <Part key={`${part.label} ${part.kind === 'list' ? part.items[0] : part.text}`} part={part} />
          ))}
        </div>
        <div className="notes__ways">
          {isFilable(note.list) ? (
            <FileParts
              child={child}
              list={note.list}
              fact={note.id}
              version={version}
              filings={picture.facts.filings}
              about={about}
              sends={system !== null}
            />
          ) : null}
          {mayWrite ? <Correct child={child} of={note} about={about} /> : null}
          {mayWrite && contact !== undefined ? (
            <WithdrawContact
              child={child}
              contact={contact}
              version={version}
              about={about}
              sentTo={onFile === 'not-filed' ? null : system}
              onGone={onGone}
            />
          ) : null}
        </div>
      </article>
    </li>
  )
}
