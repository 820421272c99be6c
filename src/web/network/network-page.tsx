// The network around a child: everybody as a table with those nobody has asked first, the rings, and what changed; and the form of a map.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { day } from '../../language/day.ts'
import { caseQuery, familyQuery } from '../child/queries.ts'
import { shortName } from '../children/life-of.ts'
import { childQuery } from '../children/queries.ts'
import { FailedNote, FailedPage, leadsNowhere } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { Waiting } from '../page/waiting.tsx'
import { da } from './da.ts'
import { latestMap, mapBefore } from './latest-map.ts'
import { MapEditor } from './map-editor.tsx'
import { mapDraft } from './map-form.ts'
import './network.css'
import { NetworkSide } from './network-side.tsx'
import { NetworkTable } from './network-table.tsx'
import { RingPanel } from './ring-panel.tsx'

/** What the address says: `ja` where a new map is drawn, nothing where the last one is read. */
export type NetworkSearch = { readonly tegn?: string }

export const NetworkPage = (): ReactNode => {
  const { id } = useParams({ from: '/boern/$id/netvaerk' })
  const { tegn } = useSearch({ from: '/boern/$id/netvaerk' })
  const child = useQuery(childQuery(id))
  const found = useQuery(caseQuery(id, undefined))
  const map = found.data === undefined ? undefined : latestMap(found.data.facts.networkMaps)
  const isFirst = found.data !== undefined && map === undefined
  const family = useQuery({ ...familyQuery(id), enabled: isFirst && tegn !== undefined })
  const retry = () => {
    void child.refetch()
    void found.refetch()
  }
  const error = child.error ?? found.error
  if (leadsNowhere(error)) return <FailedPage error={error} retry={retry} />
  if (child.isPending || found.isPending) return <Waiting shape="case" />
  if (child.data === undefined || found.data === undefined) return <FailedPage error={error} retry={retry} />
  const { identity } = child.data
  const picture = found.data
  const name = identity.protected ? null : shortName(identity)
  const tab = `${da.crumb} · ${identity.caseNumber}`
  const person = (
    <Link to="/boern/$id" params={{ id }}>
      {identity.name}
    </Link>
  )
  if (tegn !== undefined) {
    if (isFirst && family.isLoading) return <Waiting shape="lines" />
    return (
      <MapEditor
        key={id}
        child={id}
        start={mapDraft(map, map === undefined ? 1 : (picture.versions[map.id] ?? 1), family.data)}
        crumbs={
          <>
            {person} ›{' '}
            <Link to="/boern/$id/netvaerk" params={{ id }} search={{}}>
              {da.crumb}
            </Link>
          </>
        }
        tab={tab}
        today={day(picture.on)}
      />
    )
  }
  const { networkMaps } = picture.facts
  return (
    <>
      <PageHead
        title={da.title(name)}
        tab={tab}
        crumbs={
          <>
            {person} › {da.crumb}
          </>
        }
        actions={
          <>
            <Link className="btn" to="/boern/$id/netvaerksmoede" params={{ id }} search={{}}>
              {da.meetings}
            </Link>
            <Link className="btn btn--1" to="/boern/$id/netvaerk" params={{ id }} search={{ tegn: 'ja' }}>
              {map === undefined ? da.drawFirst : da.draw}
            </Link>
          </>
        }
      />
      {error === null ? null : <FailedNote error={error} retry={retry} />}
      {map === undefined || picture.network === null ? (
        <section className="panel">
          <p>{da.none}</p>
          <p className="meta">{da.noneNext}</p>
        </section>
      ) : (
        <>
          <div className="fl-cols network__cols">
            <NetworkTable child={id} map={map} version={picture.versions[map.id] ?? 1} today={picture.on} name={name} />
            <NetworkSide map={map} before={mapBefore(networkMaps, map)} network={picture.network} />
          </div>
          <RingPanel ring={{ id: 'netvaerk', name: name ?? identity.name, map }} />
        </>
      )}
    </>
  )
}
