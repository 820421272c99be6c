// What the figures rest on, with a mark where it was not read in its source, and the help that has no price in the year.
import type { ReactNode } from 'react'
import type { CommitmentsView } from '../../contract/commitments.ts'
import { da } from './da.ts'

const words = da.basis

const Rule = ({ name, of }: { readonly name: string; readonly of: CommitmentsView['prices'] }): ReactNode => (
  <li>
    <b>{name}</b> {of.verified ? null : <span className="tag">{words.unverified}</span>}
    <span className="meta com-basis__says">
      {words.source(of.source)}. {of.note}
    </span>
  </li>
)

export const Basis = ({ view }: { readonly view: CommitmentsView }): ReactNode => (
  <section className="panel panel--quiet com-basis" aria-labelledby="basis">
    <div className="panel__h">
      <h2 id="basis">{words.title}</h2>
    </div>
    <ul className="plain">
      <Rule name={words.plan} of={view.accountPlan} />
      <Rule name={words.prices} of={view.prices} />
      <li>
        <b>{words.refund}</b>{' '}
        {view.refund.ok && view.refund.verified ? null : <span className="tag">{words.unverified}</span>}
        <span className="meta com-basis__says">{view.refund.ok ? view.refund.remark : view.refund.reason}</span>
      </li>
      {view.unpriced.map(({ service, help, reason }) => (
        <li key={service}>
          <b>{words.unpricedTitle}</b>
          <span className="meta com-basis__says">
            {words.unpriced(service, help)} {reason}
          </span>
        </li>
      ))}
    </ul>
  </section>
)
