// What must happen for the child: the most important line over everything, the rest folded beneath, each with its rule.
import { Opened, opens, useDisclosure } from '../page/disclosure.tsx'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import { isPressing, type KnownRules, ruleName, type Shape, type ShownLine, shownLine } from './due-lines.ts'
import type { CasePicture } from './queries.ts'
import { RuleLink, RuleText, useKnownRules } from './rule-link.tsx'

const words = da.due

/** A deadline's shape with its words. */
export const Deadline = ({ shape, children }: { readonly shape: Shape; readonly children: string }) => (
  <span className={`frist frist--${shape}`}>
    <i />
    {children}
  </span>
)

type LineProps = { readonly of: ShownLine; readonly rules: KnownRules; readonly help: string | null }

const Line = ({ of, rules, help }: LineProps) => {
  const rule = useDisclosure()
  const law = useDisclosure()
  const name = of.date === null ? null : ruleName(of.date, rules)
  return (
    <>
      <Deadline shape={of.shape}>{of.text}</Deadline>
      {of.after === null ? null : ` ${of.after}`}
      {help === null ? null : <span className="due__about"> {words.about(help)}</span>}
      {name === null ? null : (
        <>
          {' '}
          <RuleLink disclosure={rule}>{name}</RuleLink>.
        </>
      )}
      {of.law === null ? null : (
        <>
          {' '}
          {of.law.date === null
            ? words.lawUndated(of.law.reason ?? '')
            : words.lawKept(shortDay(of.law.latest ?? of.law.date))}{' '}
          (<RuleLink disclosure={law}>{ruleName(of.law, rules)}</RuleLink>).
        </>
      )}
      {of.date === null || name === null ? null : (
        <Opened disclosure={rule}>
          <RuleText of={of.date} rules={rules} />
        </Opened>
      )}
      {of.law === null ? null : (
        <Opened disclosure={law}>
          <RuleText of={of.law} rules={rules} />
        </Opened>
      )}
    </>
  )
}

const noteOf: Readonly<Record<Shape, string>> = {
  mangler: 'note note--late due',
  lov: 'note note--late due',
  program: 'note note--prog due',
  idag: 'note due',
  forude: 'note due',
}

type Props = {
  readonly of: CasePicture
  /** What a measure or placement is called, by its id. */
  readonly help: ReadonlyMap<string, string>
}

export const DuePanel = ({ of: { facts, due, on }, help }: Props) => {
  const more = useDisclosure()
  const known = useKnownRules()
  const agreed = new Map(
    facts.networkMeetings.flatMap(({ agreements }) => agreements.map(each => [each.id, each.text])),
  )
  const lines = due.items.map(item => shownLine(item, on, agreed))
  const [first, ...rest] = lines
  const pressing = due.items[0] !== undefined && isPressing(due.items[0])
  if (first === undefined) return <p className="note due due--none">{words.nothing}</p>
  return (
    <section className={noteOf[first.shape]} aria-labelledby="skal-ske">
      <h2 className="sr-only" id="skal-ske">
        {words.title}
      </h2>
      <div className="due__first">
        {pressing ? null : <b>{words.next} </b>}
        <Line of={first} rules={known} help={null} />
      </div>
      {due.notices.map(notice => (
        <p key={notice}>{notice}</p>
      ))}
      {rest.length === 0 ? null : (
        <>
          <button className="lnk due__more" {...opens(more)}>
            {more.open ? words.less : words.more(rest.length)}
          </button>
          <div id={more.id} hidden={!more.open}>
            <ul className="plain due__rest">
              {rest.map(line => (
                <li key={line.id}>
                  <Line of={line} rules={known} help={help.get(line.about) ?? null} />
                </li>
              ))}
            </ul>
          </div>
        </>
      )}
    </section>
  )
}
