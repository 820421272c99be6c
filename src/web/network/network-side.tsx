// Beside the map: how old it is by the rule of six months, who fills most in it, and what changed since the one before.
import type { NetworkMap } from '../../casework/facts/people.ts'
import { addMonths } from '../../language/day.ts'
import type { CasePicture } from '../child/queries.ts'
import { Ask, Opened, useDisclosure } from '../page/disclosure.tsx'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import { namedChange } from './map-form.ts'

const words = da.side

const Age = ({ map, fresh }: { readonly map: NetworkMap; readonly fresh: boolean }) => {
  const rule = useDisclosure()
  const until = shortDay(addMonths(map.drawnOn, 6))
  return (
    <section className="panel" aria-labelledby="alder">
      <div className="panel__h">
        <h2 className="fl-h3" id="alder">
          {words.age}
        </h2>
        <Ask of={words.age} disclosure={rule} />
      </div>
      {fresh ? (
        <p className="meta">{words.fresh(until)}</p>
      ) : (
        <p className="frist frist--program network__old">
          <i aria-hidden="true" />
          {words.old(until)}
        </p>
      )}
      <Opened disclosure={rule}>
        <p>{words.rule}</p>
      </Opened>
    </section>
  )
}

type Props = {
  readonly map: NetworkMap
  readonly before: NetworkMap | undefined
  readonly network: NonNullable<CasePicture['network']>
}

export const NetworkSide = ({ map, before, network }: Props) => {
  const changes = network.change === null || before === undefined ? [] : namedChange(network.change, [before, map])
  return (
    <aside className="fl-stack" aria-label={da.crumb}>
      <Age map={map} fresh={network.fresh} />
      <section className="panel" aria-labelledby="fylder">
        <h2 className="fl-h3" id="fylder">
          {words.ratio}
        </h2>
        <p className="meta network__line">{words.ratioText(network.private, network.of)}</p>
      </section>
      <section className="panel" aria-labelledby="siden">
        <h2 className="fl-h3" id="siden">
          {before === undefined ? words.first : words.change(shortDay(before.drawnOn))}
        </h2>
        {before !== undefined && changes.length === 0 ? <p className="meta network__line">{words.same}</p> : null}
        {changes.length === 0 ? null : (
          <dl className="network__change">
            {changes.map(({ title, names }) => (
              <div key={title}>
                <dt className="meta">{title}</dt>
                <dd>{names.join(', ')}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
    </aside>
  )
}
