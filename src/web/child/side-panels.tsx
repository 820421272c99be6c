// The small panels at the side: the child's own words, who can see the page, and the case in numbers.
import type { ShownSpell } from '../../contract/children.ts'
import { Why } from '../children/why.tsx'
import { Ask, Opened, useDisclosure } from '../page/disclosure.tsx'
import { onCase } from './access.ts'
import { da } from './da.ts'
import { historyOf } from './history.ts'
import { ownWords } from './own-words.ts'
import type { CasePicture } from './queries.ts'

export const WordsPanel = ({ of, name }: { readonly of: CasePicture; readonly name: string }) => {
  const said = ownWords(of)
  return (
    <section className="panel words" aria-labelledby="ord">
      <h2 id="ord" className="sr-only">
        {da.words.title(name)}
      </h2>
      {said === undefined ? (
        <p className="meta">{da.words.none}</p>
      ) : (
        <>
          <blockquote>»{said.words}«</blockquote>
          <p className="meta">
            {name}, {said.where}
          </p>
        </>
      )}
    </section>
  )
}

type AccessProps = { readonly child: string; readonly spells: readonly ShownSpell[]; readonly today: string }

export const AccessPanel = ({ child, spells, today }: AccessProps) => {
  const others = onCase(spells, today)
  return (
    <section className="panel access" aria-labelledby="adgang">
      <div className="panel__h">
        <h2 id="adgang">{da.access.title}</h2>
      </div>
      <Why child={child} />
      {others.length === 0 ? null : (
        <>
          <p className="access__others">{da.access.others}</p>
          <ul className="plain access__list">
            {others.map(({ id, who, what }) => (
              <li key={id}>
                {who}
                {what === '' ? null : <span className="meta">, {what}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="meta xs panel__foot">{da.access.logged}</p>
    </section>
  )
}

export const HistoryPanel = ({ of }: { readonly of: CasePicture }) => {
  const meaning = useDisclosure()
  return (
    <section className="panel history" aria-labelledby="historik">
      <div className="panel__h">
        <h2 id="historik">{da.history.title}</h2>
        <Ask of={da.history.title} disclosure={meaning} />
      </div>
      <Opened disclosure={meaning}>
        {da.history.meaning.map(each => (
          <p key={each}>{each}</p>
        ))}
      </Opened>
      <dl className="figures">
        {historyOf(of).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
