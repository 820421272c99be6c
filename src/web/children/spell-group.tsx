// One group of a child's spells as a table, with a way to correct each; and the parts that are closed, with why.
import { useEffect, useRef, useState } from 'react'
import type { ShownSpell } from '../../contract/children.ts'
import type { Day } from '../../language/day.ts'
import { Step } from '../page/step.tsx'
import { CorrectSpell } from './correct-spell.tsx'
import { da } from './da.ts'
import { closedTogether, periodWords, whatOf } from './grouping.ts'
import type { Child, StepName } from './queries.ts'

const words = da.spells

type Props = {
  readonly group: keyof typeof words.groups
  readonly spells: readonly ShownSpell[]
  readonly child: string
  readonly steps: readonly StepName[]
  readonly today: Day
  readonly onCorrected: (of: ShownSpell) => void
}

type RowProps = {
  readonly of: ShownSpell
  readonly group: Props['group']
  readonly steps: Props['steps']
  readonly today: Day
  /** Null where it is not the asker's to correct, undefined where nothing in the group is. */
  readonly correct: (() => void) | null | undefined
}

const Row = ({ of, group, steps, today, correct }: RowProps) => {
  const what = whatOf(of)
  const over = of.to !== null && of.to <= today
  const step = steps.find(each => each.step === of.step)
  return (
    <tr className={over ? 'spell spell--over' : 'spell'}>
      <th scope="row">
        {what ?? <span className="spell__hidden">{words.hidden}</span>}
        <span className="meta spell__kind">{of.title}</span>
      </th>
      {group === 'measures' ? (
        <td>{of.step === null ? null : <Step step={of.step} steps={steps.length} name={step?.name ?? ''} />}</td>
      ) : null}
      <td>{periodWords(of, today)}</td>
      {correct === undefined ? null : correct === null ? (
        <td className="spell__way" />
      ) : (
        <td className="spell__way">
          <button
            className="lnk"
            type="button"
            id={`ret-${of.id}`}
            aria-label={words.correctNamed(what ?? of.title)}
            onClick={correct}
          >
            {words.correct}
          </button>
        </td>
      )}
    </tr>
  )
}

export const SpellGroup = ({ group, spells, child, steps, today, onCorrected }: Props) => {
  const [open, setOpen] = useState<string | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const panel = useRef<HTMLElement>(null)
  const shutting = useRef<string | null>(null)
  const heading = `gruppe-${group}`
  const mayAny = spells.some(each => each.mayCorrect)
  const columns = 2 + Number(group === 'measures') + Number(mayAny)
  const begin = (id: string) => {
    setSaved(null)
    setOpen(id)
  }
  // Whoever shuts the form stands on the button that opened it.
  useEffect(() => {
    if (open !== null || shutting.current === null) return
    panel.current?.querySelector<HTMLElement>(`[id="ret-${shutting.current}"]`)?.focus()
    shutting.current = null
  }, [open])
  const shut = (id: string) => {
    shutting.current = id
    setOpen(null)
  }
  return (
    <section ref={panel} className="panel spells" aria-labelledby={heading}>
      <div className="panel__h">
        <h2 id={heading}>{words.groups[group]}</h2>
      </div>
      <p className={saved === null ? 'sr-only' : 'note note--ok spells__saved'} role="status">
        {saved}
      </p>
      {spells.length === 0 ? (
        <p>{words.none[group]}</p>
      ) : (
        <table className="tbl tbl--kort">
          <caption className="sr-only">{words.captions[group]}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.what}</th>
              {group === 'measures' ? <th scope="col">{words.columns.step}</th> : null}
              <th scope="col">{words.columns.period}</th>
              {mayAny ? (
                <th scope="col">
                  <span className="sr-only">{words.columns.correct}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {spells.map(each =>
              open === each.id ? (
                <tr key={each.id} className="spell spell--open">
                  <td colSpan={columns}>
                    <CorrectSpell
                      child={child}
                      of={each}
                      steps={steps}
                      close={() => shut(each.id)}
                      onSaved={spell => {
                        setSaved(da.correct.saved(whatOf(each) ?? each.title))
                        onCorrected(spell)
                        shut(each.id)
                      }}
                    />
                  </td>
                </tr>
              ) : (
                <Row
                  key={each.id}
                  of={each}
                  group={group}
                  steps={steps}
                  today={today}
                  correct={mayAny ? (each.mayCorrect ? () => begin(each.id) : null) : undefined}
                />
              ),
            )}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** The parts of the file that are not the asker's, each with why. */
export const ClosedParts = ({ of }: { readonly of: Child['closedParts'] }) =>
  of.length === 0 ? null : (
    <section className="panel panel--quiet closed" aria-labelledby="lukket">
      <div className="panel__h">
        <h2 id="lukket">{words.closedTitle}</h2>
      </div>
      {closedTogether(of).map(({ parts, sentence }) => (
        <p key={parts}>
          <b>{parts}.</b> {sentence}
        </p>
      ))}
    </section>
  )
