// The ladder itself: its steps in their colours, number and full name, the most intrusive on top.
import type { LadderView } from '../../contract/services.ts'
import { colourOf } from '../page/step.tsx'
import { capital, typeset } from '../page/typeset.ts'
import { da } from './da.ts'

export const Steps = ({ view }: { readonly view: LadderView }) => (
  <section className="panel" aria-labelledby="trin">
    <div className="panel__h">
      <h2 id="trin">{da.steps}</h2>
      <span className="meta">{da.stepsMeta}</span>
    </div>
    <ol className="plain steps" reversed>
      {view.steps
        .toSorted((a, b) => b.step - a.step)
        .map(({ step, label }) => (
          <li key={step} className={`steps__step ${colourOf(step, view.steps.length)}`}>
            <b>{step}</b>
            {capital(label)}
          </li>
        ))}
    </ol>
    <p className="meta steps__any">{da.anyStep}</p>
    <p className="meta xs">{typeset(da.source(view.source))}</p>
  </section>
)
