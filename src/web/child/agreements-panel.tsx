// Agreements of network meetings with where each stands.
import { Link } from '@tanstack/react-router'
import { agreementsOf } from './agreements.ts'
import { da } from './da.ts'
import { shapeOf } from './due-lines.ts'
import { Deadline } from './due-panel.tsx'
import type { CasePicture } from './queries.ts'

const words = da.agreements

type Props = {
  readonly of: CasePicture
  readonly child: string
  readonly mayWrite: boolean
  readonly masked: boolean
}

export const AgreementsPanel = ({ of, child, mayWrite, masked }: Props) => {
  const { last, rows } = agreementsOf(of, masked)
  return (
    <section className="panel" aria-labelledby="aftaler">
      <div className="panel__h">
        <h2 id="aftaler">{words.title}</h2>
        {last === null ? null : <span className="meta">{words.from(last)}</span>}
      </div>
      {rows.length === 0 ? (
        <p>
          {words.none}{' '}
          {mayWrite ? (
            <Link to="/boern/$id/netvaerksmoede" params={{ id: child }}>
              {words.hold}
            </Link>
          ) : null}
        </p>
      ) : (
        <table className="tbl tbl--kort">
          <caption className="sr-only">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.what}</th>
              <th scope="col">{words.columns.who}</th>
              <th scope="col">{words.columns.by}</th>
              <th scope="col">{words.columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.id}>
                <th scope="row">{row.text}</th>
                <td>{row.owner}</td>
                <td className="nowrap">{row.by}</td>
                <td>
                  {row.line === null ? (
                    <span className={row.done ? 'agreed__done' : undefined}>{row.state}</span>
                  ) : (
                    <Deadline shape={shapeOf(row.line)}>{row.line.sentence}</Deadline>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
