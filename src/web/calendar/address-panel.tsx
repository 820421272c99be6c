// One's own calendar address: made, shown once, replaced or closed, and when a program fetched it last.
import { useRef } from 'react'
import type { z } from 'zod'
import type { calendar } from '../../contract/calendar.ts'
import { Opened, opens, useDisclosure } from '../page/disclosure.tsx'
import { sentenceOf } from '../page/failed.tsx'
import { shortMoment } from '../page/moments.ts'
import { da } from './da.ts'
import { NewAddress } from './new-address.tsx'
import { useMakeFeed, useRevokeFeed } from './queries.ts'

type Feed = z.output<typeof calendar.read.answer>['feed']
const words = da.address

const Standing = ({ feed }: { readonly feed: NonNullable<Feed> }) => (
  <dl className="feed__standing">
    <div>
      <dt>{words.made}</dt>
      <dd>{shortMoment(feed.madeAt)}</dd>
    </div>
    <div>
      <dt>{words.fetched}</dt>
      <dd>{feed.fetchedAt === null ? words.never : shortMoment(feed.fetchedAt)}</dd>
    </div>
  </dl>
)

export const AddressPanel = ({ feed }: { readonly feed: Feed }) => {
  const make = useMakeFeed()
  const revoke = useRevokeFeed()
  const disclosure = useDisclosure()
  const again = useRef<HTMLButtonElement>(null)
  const error = make.error ?? revoke.error
  const path = feed === null ? undefined : make.data?.path
  const makeNew = () => {
    revoke.reset()
    disclosure.close()
    make.mutate()
  }
  const close = () => {
    make.reset()
    disclosure.close()
    revoke.mutate()
  }
  const keep = () => {
    disclosure.close()
    again.current?.focus()
  }
  return (
    <section className="panel" aria-labelledby="adresse">
      <div className="panel__h">
        <h2 id="adresse">{words.title}</h2>
      </div>
      {error === null ? null : (
        <p className="note note--late feed__note" role="alert">
          <b>{words.failed}</b> {sentenceOf(error)}
        </p>
      )}
      <div role="status">
        {feed === null && revoke.isSuccess ? <p className="note note--ok feed__note">{words.gone}</p> : null}
      </div>
      {path === undefined ? null : <NewAddress key={path} address={`${window.location.origin}${path}`} />}
      {feed === null ? (
        <>
          <p>{words.none}</p>
          <p className="feed__ways">
            <button className="btn btn--1" type="button" disabled={make.isPending} onClick={makeNew}>
              {make.isPending ? words.making : words.make}
            </button>
          </p>
        </>
      ) : (
        <>
          <Standing feed={feed} />
          {path === undefined ? <p className="meta">{words.lost}</p> : null}
          <p className="feed__ways">
            <button ref={again} className="btn" {...opens(disclosure)}>
              {words.again}
            </button>
            <button className="btn" type="button" disabled={revoke.isPending} onClick={close}>
              {revoke.isPending ? words.revoking : words.revoke}
            </button>
          </p>
          <Opened disclosure={disclosure}>
            <h3>{da.replace.title}</h3>
            <p>{da.replace.consequence}</p>
            <p className="feed__ways">
              <button className="btn" type="button" disabled={make.isPending} onClick={makeNew}>
                {da.replace.yes}
              </button>
              <button className="btn" type="button" onClick={keep}>
                {da.replace.no}
              </button>
            </p>
          </Opened>
        </>
      )}
    </section>
  )
}
