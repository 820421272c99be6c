// What stands only in the ledger, and the help it has nothing of: each with its sum, the largest first.
import { type ReactNode, useState } from 'react'
import type { CommitmentsView } from '../../contract/commitments.ts'
import { total } from '../../investment/commitments/cost.ts'
import { da, kroner } from './da.ts'

const first = 8

type Line = { readonly id: string; readonly cells: readonly [string, string, string] }
type Props = {
  readonly id: string
  readonly title: string
  readonly meta: string
  readonly says: string
  readonly none: string
  readonly columns: readonly [string, string, string]
  readonly lines: readonly Line[]
}

const Part = ({ id, title, meta, says, none, columns, lines }: Props): ReactNode => {
  const [all, setAll] = useState(false)
  const shown = all ? lines : lines.slice(0, first)
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel__h">
        <h2 id={id}>{title}</h2>
        {lines.length === 0 ? null : <span className="meta">{meta}</span>}
      </div>
      <p className="meta">{lines.length === 0 ? none : says}</p>
      {lines.length === 0 ? null : (
        <table className="tbl com-part">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={column} scope="col" className={at === 2 ? 'num' : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id: key, cells: [name, child, amount] }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{child}</td>
                <td className="num">{amount}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length === lines.length ? null : (
        <p className="com-part__more">
          <button className="lnk" type="button" onClick={() => setAll(true)}>
            {da.more(lines.length - shown.length)}
          </button>
        </p>
      )}
    </section>
  )
}

export const OnlyInLedger = ({ view }: { readonly view: CommitmentsView }) => (
  <Part
    id="only"
    title={da.only.title}
    meta={da.only.meta(
      view.onlyInLedger.length,
      view.onlyInLedger.reduce((sum, each) => sum + total(each.spent), 0),
    )}
    says={view.byChild ? da.only.says : da.noChildren}
    none={da.only.none}
    columns={[da.only.account, da.only.child, da.only.amount]}
    lines={view.onlyInLedger.map(({ account, child, spent }) => ({
      id: `${account} ${child}`,
      cells: [nameOf(view, account), child === null ? da.only.noChild : da.number(child), kroner(total(spent))],
    }))}
  />
)

export const NotBooked = ({ view }: { readonly view: CommitmentsView }) => (
  <Part
    id="missing"
    title={da.missing.title}
    meta={da.missing.meta(
      view.notBooked.length,
      view.notBooked.reduce((sum, each) => sum + each.due, 0),
    )}
    says={da.missing.says}
    none={da.missing.none}
    columns={[da.missing.service, da.missing.child, da.missing.amount]}
    lines={view.notBooked.map(({ account, child, service, due }, at) => ({
      id: `${at}`,
      cells: [
        `${view.services.find(each => each.id === service)?.name ?? ''}, ${account}`,
        da.number(child),
        kroner(due),
      ],
    }))}
  />
)

const nameOf = (view: CommitmentsView, account: string): string => {
  const title = view.accounts.find(each => each.number === account)?.title ?? ''
  return title === '' ? `${account}, ${da.table.unknownAccount.toLowerCase()}` : `${account} ${title}`
}
