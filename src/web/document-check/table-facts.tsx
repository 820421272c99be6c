// How a table was read as a whole: unit, prices, sign and years, each with how sure it is and why.
import { Opened, opens, useDisclosure } from '../page/disclosure.tsx'
import { da } from './da.ts'
import type { Mark } from './marks.ts'
import { Rings } from './ring.tsx'
import type { Showing } from './showing.ts'
import type { Fact, Sure, TableModel } from './table-model.ts'

/** How sure a reading is, where it isn't simply certain. */
export const SureTag = ({ of }: { readonly of: Sure }) =>
  of === 'certain' ? null : of === 'likely' ? (
    <span className="dc-likely">{da.sure.likely}</span>
  ) : (
    <span className={`tag dc-tag dc-tag--${of}`}>{da.sure[of]}</span>
  )

const FactItem = ({ fact }: { readonly fact: Fact }) => (
  <div>
    <dt>{da.fact.names[fact.of]}:</dt> <dd>{fact.value}</dd>
    {fact.sure === 'certain' ? null : (
      <dd className="dc-facts__sure">
        <SureTag of={fact.sure} />
      </dd>
    )}
  </div>
)

export const TableFacts = ({
  model,
  showing,
  marks,
  children,
}: {
  readonly model: TableModel
  readonly showing: Showing
  readonly marks: readonly Mark[]
  readonly children: React.ReactNode
}) => {
  const why = useDisclosure()
  return (
    <>
      <div className="dc-facts">
        <dl>
          {model.facts.map(fact => (
            <FactItem key={fact.of} fact={fact} />
          ))}
        </dl>
        {marks.length === 0 ? null : (
          <span className="dc-facts__marks">
            <Rings marks={marks} cell={null} showing={showing} />
          </span>
        )}
        <button className="lnk" {...opens(why)} aria-label={da.sure.whyOf(model.title)}>
          {da.sure.why}
        </button>
        {children}
      </div>
      <Opened disclosure={why}>
        <dl className="dc-why">
          {model.facts.map(({ of, value, because }) => (
            <div key={of}>
              <dt>
                {da.fact.names[of]}, {value}
              </dt>
              <dd>{because}</dd>
            </div>
          ))}
        </dl>
      </Opened>
      {model.look.map(sentence => (
        <p key={sentence} className="note dc-look">
          <b>{da.look.title}</b> {sentence}
        </p>
      ))}
    </>
  )
}
