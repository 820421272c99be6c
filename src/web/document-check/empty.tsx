// Before a document is laid: what the check does and doesn't, and published texts to try it on.
import { da } from './da.ts'
import { type Example, examples } from './examples.ts'

const words = da.empty

export const Empty = ({ onExample }: { readonly onExample: (of: Example) => void }) => (
  <div className="fl-cols dc-empty">
    <section className="panel" aria-labelledby="dc-does">
      <div className="panel__h">
        <h2 id="dc-does">{words.title}</h2>
      </div>
      <ul className="plain dc-lines">
        <li>{words.does}</li>
        <li>{words.explains}</li>
        <li>{words.not}</li>
      </ul>
    </section>
    <section className="panel" aria-labelledby="dc-examples">
      <div className="panel__h">
        <h2 id="dc-examples">{words.examples}</h2>
      </div>
      <ul className="plain dc-lines">
        {examples.map(of => (
          <li key={of}>
            <button className="lnk" type="button" onClick={() => onExample(of)}>
              {words.example[of]}
            </button>
          </li>
        ))}
      </ul>
    </section>
  </div>
)
