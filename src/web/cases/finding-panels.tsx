// The lists of what was found: what does not add up, what can be explained, and what is worth knowing.
import type { CaseView } from '../../contract/cases.ts'
import { foundName } from '../../investment/view-names.ts'
import { Opened, opens, useDisclosure } from '../page/disclosure.tsx'
import { typeset } from '../page/typeset.ts'
import { da } from './da.ts'
import type { Mark, Marks } from './marks.ts'
import type { Showing } from './showing.ts'

type Pointer = NonNullable<Mark['found']['source']>
type Props = { readonly marks: Marks; readonly showing: Showing; readonly tables: CaseView['tables'] }

/** A transcript keeps the bold of its source as tags; a quote on the page does not. */
const plain = (quote: string): string => quote.replace(/<\/?[a-z]+>/g, '')

const placeOf = ({ file, section, line, page }: Pointer): string =>
  [
    file,
    section,
    line === undefined ? undefined : da.findings.line(line),
    page === undefined ? undefined : da.findings.page(page),
  ]
    .filter(part => part !== undefined)
    .join(', ')

const WhereItStands = ({ source }: { readonly source: Pointer }) => {
  const quote = useDisclosure()
  return (
    <>
      <button className="lnk xs" {...opens(quote)}>
        {da.findings.where}
      </button>
      <Opened disclosure={quote}>
        {source.quote === undefined ? null : <q className="quoted">{plain(source.quote)}</q>}
        <span className="meta xs">{placeOf(source)}</span>
      </Opened>
    </>
  )
}

/** The head of a finding; where it has a cell it leads there. */
const Head = ({ mark, showing, tables }: { readonly mark: Mark } & Omit<Props, 'marks'>) => {
  const words = `${foundName(mark.found, tables)}.`
  const kind = <span className="sr-only">{da.table.markLabel(mark.kind, mark.sign)}: </span>
  if (mark.found.cell === null) {
    return (
      <b>
        {kind}
        {words}
      </b>
    )
  }
  return (
    <a
      className="find__head"
      href={`#${mark.cellId}`}
      onClick={event => {
        event.preventDefault()
        showing.toCell(mark)
      }}
    >
      {kind}
      {words}
    </a>
  )
}

const Item = ({ mark, showing, tables }: { readonly mark: Mark } & Omit<Props, 'marks'>) => {
  const { found } = mark
  return (
    <li>
      <span className={`fm fm--${mark.kind}`} aria-hidden="true">
        {mark.sign}
      </span>
      <div id={mark.id} tabIndex={-1} className={showing.pointed === mark.id ? 'find__text pointed' : 'find__text'}>
        <Head mark={mark} showing={showing} tables={tables} /> {typeset(found.message)}{' '}
        {mark.certain ? null : <span className="meta">{da.findings.likely} </span>}
        {found.source === undefined ? null : <WhereItStands source={found.source} />}
      </div>
    </li>
  )
}

const List = ({ of, showing, tables }: { readonly of: readonly Mark[] } & Omit<Props, 'marks'>) => (
  <ol className="find plain">
    {of.map(mark => (
      <Item key={mark.id} mark={mark} showing={showing} tables={tables} />
    ))}
  </ol>
)

export const FindingPanels = ({ marks, ...rest }: Props) => (
  <>
    <section className="panel" aria-labelledby="errors">
      <div className="panel__h">
        <h2 id="errors" tabIndex={-1}>
          {da.findings.title}
        </h2>
        {marks.errors.length === 0 ? null : <span className="meta">{da.findings.count(marks.errors.length)}</span>}
      </div>
      {marks.errors.length === 0 ? (
        <p className="case__body">{da.findings.none}</p>
      ) : (
        <List of={marks.errors} {...rest} />
      )}
    </section>
    {marks.explained.length === 0 ? null : (
      <section className="panel" aria-labelledby="explained">
        <div className="panel__h">
          <h2 id="explained">{da.findings.explained}</h2>
          <span className="meta">{da.findings.explainedMeta}</span>
        </div>
        <List of={marks.explained} {...rest} />
      </section>
    )}
  </>
)

/** What is worth knowing without being wrong; it stands where there is room for whole sentences. */
export const NotePanel = ({ marks, ...rest }: Props) =>
  marks.notes.length === 0 ? null : (
    <section className="panel" aria-labelledby="notes">
      <div className="panel__h">
        <h2 id="notes">{da.findings.notes}</h2>
        <span className="meta">{da.findings.notesMeta}</span>
      </div>
      <List of={marks.notes} {...rest} />
    </section>
  )
