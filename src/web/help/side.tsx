// Beside the form: what is missing for the one who decides, what is to be weighed, and the help there is now. Nothing of it locks the form.
import { Link } from '@tanstack/react-router'
import type { Written } from '../../casework/help-writing.ts'
import { say } from '../../language/message.ts'
import { contains } from '../../language/period.ts'
import { Step } from '../page/step.tsx'
import { da } from './da.ts'
import { type About, nameOf } from './start-of.ts'

const words = da.side

type Panel = {
  readonly id: string
  readonly title: string
  readonly sentences: readonly string[] | null
  readonly none: string
  readonly first: string
}

const Told = ({ id, title, sentences, none, first }: Panel) => (
  <section className="panel" aria-labelledby={id}>
    <div className="panel__h">
      <h2 id={id}>{title}</h2>
    </div>
    <div role="status">
      {sentences === null ? <p className="meta">{first}</p> : null}
      {sentences?.length === 0 ? <p className="meta">{none}</p> : null}
      {sentences === null || sentences.length === 0 ? null : (
        <ul className="plain help__told">
          {sentences.map(each => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </div>
  </section>
)

/** What the server will say, said while one types. */
export const Missing = ({ written, about }: { readonly written: Written | null; readonly about: About }) => (
  <>
    <Told
      id="lacks"
      title={words.lacks}
      sentences={written === null ? null : written.lacks.map(say)}
      none={words.nothing}
      first={words.first[about.kind]}
    />
    {about.kind === 'placement' ? (
      <Told
        id="shown"
        title={words.shown}
        sentences={written === null ? null : written.shown.map(say)}
        none={words.considered}
        first={words.first.placement}
      />
    ) : null}
  </>
)

type Now = {
  readonly about: About
  readonly child: string
  readonly name: string
  readonly steps: number
  /** The help the page is about. */
  readonly except?: string
}

/** The help that runs, each with the way to change or end it. */
export const HelpNow = ({ about, child, name, steps, except }: Now) => {
  const running = about.facts.help.filter(each => contains(each.period, about.today) && each.id !== except)
  return (
    <section className="panel panel--quiet" aria-labelledby="help-now">
      <h2 className="fl-h3" id="help-now">
        {except === undefined ? words.now : words.others}
      </h2>
      {running.length === 0 ? <p className="meta">{except === undefined ? words.none(name) : words.noOthers}</p> : null}
      <ul className="plain help__now">
        {running.map(each => (
          <li key={each.id}>
            <Step step={each.step} steps={steps} name={da.runs(nameOf(each, about.names), each.period.from)} />
            <Link
              to={each.kind === 'placement' ? '/boern/$id/anbringelse' : '/boern/$id/indsats'}
              params={{ id: child }}
              search={{ indsats: each.id }}
            >
              {words.change}
              <span className="sr-only"> {nameOf(each, about.names)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {about.kind === 'placement' && except === undefined && running.some(each => each.kind === 'placement') ? (
        <p className="meta">{words.home}</p>
      ) : null}
    </section>
  )
}
