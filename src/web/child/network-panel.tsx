// The network around the child as a table, with the way to the map.
import { Link } from '@tanstack/react-router'
import { da } from './da.ts'
import { networkOf } from './network-rows.ts'
import type { CasePicture } from './queries.ts'

const words = da.network
const thickness = { strong: 4, moderate: 2, weak: 1 } as const

type Props = {
  readonly of: CasePicture
  readonly child: string
  readonly name: string
  readonly mayWrite: boolean
  readonly masked: boolean
}

export const NetworkPanel = ({ of, child, name, mayWrite, masked }: Props) => {
  const network = networkOf(of, masked)
  const way = (text: string) => (
    <Link to="/boern/$id/netvaerk" params={{ id: child }}>
      {text}
    </Link>
  )
  return (
    <section className="panel" aria-labelledby="net">
      <div className="panel__h">
        <h2 id="net">{words.title}</h2>
        {network === null ? null : (
          <span className="meta">
            {words.drawn(network.drawn)}
            {network.fresh ? null : `, ${words.old}`} · {way(words.open)}
          </span>
        )}
      </div>
      {network === null ? (
        <p>
          {words.none} {mayWrite ? way(words.draw) : null}
        </p>
      ) : (
        <>
          <table className="tbl tbl--kort network-rows">
            <caption className="sr-only">{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.columns.who}</th>
                <th scope="col">{words.columns.relation(name)}</th>
                <th scope="col">{words.columns.bond}</th>
                <th scope="col">{words.columns.contact}</th>
                <th scope="col">{words.columns.now}</th>
              </tr>
            </thead>
            <tbody>
              {network.rows.map(row => (
                <tr key={row.id}>
                  <th scope="row">{row.name}</th>
                  <td>{row.relation}</td>
                  <td>
                    <span className="nowrap">
                      <svg className="bond" width="34" height="10" aria-hidden="true">
                        <line x1="0" x2="34" y1="5" y2="5" strokeWidth={thickness[row.strength]} />
                      </svg>{' '}
                      {words.bonds[row.strength]}
                    </span>
                  </td>
                  <td>{row.contact}</td>
                  <td className={row.silent ? 'network-rows__silent' : 'meta'}>{row.answer}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {network.change === null ? null : <p className="meta xs panel__foot">{words.since(network.change)}</p>}
        </>
      )}
    </section>
  )
}
