// Every assumption beside its source: the number, where it comes from, how far it may be off, and where that comes from.
import type { InvestmentCase } from '../../investment/case.ts'
import type { Assumption } from '../../investment/plan/assumption.ts'
import { printUnit, typeset } from '../page/typeset.ts'
import './assumption-table.css'
import { assumptionNumber, basisKinds, spreadWords } from './assumption-words.ts'
import { da } from './da.ts'

const words = da.assumptions

type Basis = Assumption['basis']

/** Who judged an estimate: Forlæns where the case is somebody's print, the municipality's own people where it is its own. */
const kindOf = ({ kind }: Basis, published: boolean): string =>
  kind === 'estimate' && published ? words.ours : basisKinds[kind]

type Group = { readonly key: string; readonly says: readonly string[]; readonly of: readonly Assumption[] }

/** The assumptions that stand on the same: said once, over them. */
const groupsOf = (of: readonly Assumption[], published: boolean): readonly Group[] => {
  const told = (basis: Basis): string => `${kindOf(basis, published)}. ${basis.says}`
  const groups = new Map<string, Group>()
  for (const each of of) {
    const spread = each.spreadBasis === undefined ? words.notStated : told(each.spreadBasis)
    const says = [words.from(told(each.basis)), each.spread === undefined ? words.noSpread : words.spreadFrom(spread)]
    const key = says.join(' ')
    groups.set(key, { key, says, of: [...(groups.get(key)?.of ?? []), each] })
  }
  return [...groups.values()]
}

const Row = ({ of }: { readonly of: Assumption }) => (
  <tr>
    <th scope="row">{typeset(of.label)}</th>
    <td className="num" data-name={words.value}>
      {assumptionNumber(of.value)}
    </td>
    <td data-name={words.unit}>
      {of.unit === undefined ? <span className="meta">{words.noUnit}</span> : printUnit(of.unit)}
    </td>
    <td data-name={words.spread}>{spreadWords(of)}</td>
  </tr>
)

/** The assumptions of a case; nothing where it has none, which "Hvad skal der til?" says. */
export const AssumptionTable = ({
  case: of,
  published,
}: {
  readonly case: InvestmentCase
  readonly published: boolean
}) =>
  of.assumptions.length === 0 ? null : (
    <section className="panel" aria-labelledby="assumptions">
      <div className="panel__h">
        <h2 id="assumptions">{words.title}</h2>
        <span className="meta">{words.meta}</span>
      </div>
      <table className="tbl assumptions">
        <caption className="sr-only">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.label}</th>
            <th scope="col" className="num">
              {words.value}
            </th>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.spread}</th>
          </tr>
        </thead>
        {groupsOf(of.assumptions, published).map(group => (
          <tbody key={group.key}>
            <tr>
              <th scope="rowgroup" colSpan={4} className="assumptions__from">
                {group.says.map(each => (
                  <span key={each}>{typeset(each)}</span>
                ))}
              </th>
            </tr>
            {group.of.map(each => (
              <Row key={each.id} of={each} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
