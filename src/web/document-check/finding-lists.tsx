// What was found, beside the tables: numbered errors first, then notes, then what can be explained.
import { printSentence } from '../../charts/print.ts'
import type { Extent } from '../../investment/document/extent.ts'
import type { UnderstoodTable } from '../../investment/document/understood.ts'
import { type Message, say } from '../../language/message.ts'
import { da } from './da.ts'
import { findingModel } from './finding-model.ts'
import { cellId, type Mark, type Marks } from './marks.ts'
import { markName } from './ring.tsx'
import { type Showing, tableId } from './showing.ts'

const words = da.finding

type Props = { readonly tables: readonly UnderstoodTable[]; readonly showing: Showing }

/** Its name; where it stands in a table it leads there. */
const Head = ({ mark, head, showing }: { readonly mark: Mark; readonly head: string; readonly showing: Showing }) => {
  const kind = <span className="sr-only">{markName(mark)}: </span>
  const [cell] = mark.cells
  if (mark.table === null) {
    return (
      <b className="dc-head">
        {kind}
        {head}
      </b>
    )
  }
  return (
    <a
      className="find__head"
      href={`#${cell === undefined ? tableId(mark.table) : cellId(mark, cell)}`}
      onClick={event => {
        event.preventDefault()
        showing.toCell(mark)
      }}
    >
      {kind}
      {head}
    </a>
  )
}

const Item = ({ mark, tables, showing }: { readonly mark: Mark } & Props) => {
  const { head, place, stated, computed, lines, quote } = findingModel(mark, tables)
  const sure = mark.kind === 'explained' ? [] : [mark.certain ? words.certain : words.likely]
  return (
    <li>
      <span className={`fm fm--${mark.kind}`} aria-hidden="true">
        {mark.sign}
      </span>
      <div id={mark.id} tabIndex={-1} className={showing.pointed === mark.id ? 'find__text pointed' : 'find__text'}>
        <Head mark={mark} head={head} showing={showing} />
        {stated === null || computed === null ? null : (
          <dl className="dc-pair">
            <dt>{words.stated}</dt>
            <dd>{stated}</dd>
            <dt>{words.computed}</dt>
            <dd>
              <b>{computed}</b>
            </dd>
          </dl>
        )}
        {quote === null ? null : <q className="quoted dc-quote">{quote}</q>}
        {lines.map(line => (
          <p key={line} className="dc-told">
            {line}
          </p>
        ))}
        <span className="meta xs dc-place">{[place, ...sure].filter(part => part !== '').join(' · ')}</span>
      </div>
    </li>
  )
}

const List = ({ of, ...props }: { readonly of: readonly Mark[] } & Props) => (
  <ol className="find plain">
    {of.map(mark => (
      <Item key={mark.id} mark={mark} {...props} />
    ))}
  </ol>
)

const Panel = ({
  id,
  title,
  meta,
  of,
  none,
  foot,
  ...props
}: {
  readonly id: string
  readonly title: string
  readonly meta: string
  readonly of: readonly Mark[]
  /** What is said where there is nothing; without it there is no panel. */
  readonly none?: string
  readonly foot?: string
} & Props) => {
  if (of.length === 0 && none === undefined) return null
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel__h">
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {of.length === 0 ? null : <span className="meta">{meta}</span>}
      </div>
      {of.length === 0 ? <p className="dc-told">{none}</p> : <List of={of} {...props} />}
      {foot === undefined || foot === '' ? null : <p className="meta xs dc-foot">{foot}</p>}
    </section>
  )
}

/** What was not read, or read and not checked: nobody is to take it for fine. */
const NotChecked = ({ of }: { readonly of: readonly Message[] }) =>
  of.length === 0 ? null : (
    <section className="panel" aria-labelledby="ikke-tjekket">
      <div className="panel__h">
        <h2 id="ikke-tjekket">{words.leftOut}</h2>
        <span className="meta">{words.leftOutMeta}</span>
      </div>
      {of.map(say).map(sentence => (
        <p key={sentence} className="dc-told">
          {printSentence(sentence)}
        </p>
      ))}
    </section>
  )

export const FindingLists = ({
  marks,
  leftOut,
  extent,
  ...props
}: { readonly marks: Marks; readonly leftOut: readonly Message[]; readonly extent: Extent } & Props) => (
  <aside className="fl-stack dc-found" aria-label={words.region}>
    <Panel
      id="fund-fejl"
      title={words.title(marks.errors.length)}
      meta={words.meta}
      of={marks.errors}
      none={extent.sums + extent.claims === 0 ? words.nothing : words.none}
      foot={words.checked(extent)}
      {...props}
    />
    <Panel id="fund-noter" title={words.notes(marks.notes.length)} meta={words.notesMeta} of={marks.notes} {...props} />
    <Panel
      id="fund-forklaret"
      title={words.explained(marks.explained.length)}
      meta={words.explainedMeta}
      of={marks.explained}
      {...props}
    />
    <NotChecked of={leftOut} />
  </aside>
)
