// A guide in the product: the same text and pictures as docs/guide, with its contents beside it.
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { FailedPage } from '../page/failed.tsx'
import { Missing } from '../page/missing.tsx'
import { PageHead } from '../page/page-head.tsx'
import { Waiting } from '../page/waiting.tsx'
import { Blocks, textOf } from './blocks.tsx'
import { da } from './da.ts'
import { type Block, type GuideName, guides, isGuide } from './guide.ts'
import './guide.css'

type Guide = readonly Block[]

/** Each guide is fetched when it is read. */
const fetchGuide: Readonly<Record<GuideName, () => Promise<{ readonly default: Guide }>>> = {
  'kom-i-gang': () => import('virtual:guide/kom-i-gang'),
  raadgiver: () => import('virtual:guide/raadgiver'),
  teamleder: () => import('virtual:guide/teamleder'),
  oekonom: () => import('virtual:guide/oekonom'),
  programleder: () => import('virtual:guide/programleder'),
  logrevisor: () => import('virtual:guide/logrevisor'),
  journal: () => import('virtual:guide/journal'),
  noedadgang: () => import('virtual:guide/noedadgang'),
  administrator: () => import('virtual:guide/administrator'),
}

type Fetched =
  | { readonly name: GuideName; readonly guide: Guide }
  | { readonly name: GuideName; readonly error: unknown }

const useGuide = (name: GuideName) => {
  const [fetched, tell] = useState<Fetched | null>(null)
  const [tries, again] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is what asks again
  useEffect(() => {
    let shown = true
    fetchGuide[name]().then(
      ({ default: guide }) => shown && tell({ name, guide }),
      (error: unknown) => shown && tell({ name, error }),
    )
    return () => {
      shown = false
    }
  }, [name, tries])
  return { fetched: fetched?.name === name ? fetched : null, retry: () => again(now => now + 1) }
}

/** What a page's first heading says. */
const titleOf = (guide: Guide): string => {
  const first = guide.find(each => each.is === 'heading')
  return first?.is === 'heading' ? textOf(first.of) : ''
}

const Contents = ({ of }: { readonly of: Guide }) => (
  <nav className="panel" aria-labelledby="guide-contents">
    <div className="panel__h">
      <h2 id="guide-contents">{da.contents}</h2>
    </div>
    <ul className="plain guide__contents">
      {of.flatMap(each =>
        each.is === 'heading' && each.level === 2
          ? [
              <li key={each.id}>
                <a href={`#${each.id}`}>{textOf(each.of)}</a>
              </li>,
            ]
          : [],
      )}
    </ul>
  </nav>
)

const Others = ({ than }: { readonly than: GuideName }) => (
  <nav className="panel panel--quiet" aria-labelledby="guide-others">
    <h3 id="guide-others">{da.others}</h3>
    <ul className="plain guide__contents">
      {Object.entries(guides)
        .filter(([name]) => name !== than)
        .map(([name, { title }]) => (
          <li key={name}>
            <Link to="/vejledning/$role" params={{ role: name }}>
              {title}
            </Link>
          </li>
        ))}
    </ul>
  </nav>
)

const Shown = ({ name }: { readonly name: GuideName }): ReactNode => {
  const { fetched, retry } = useGuide(name)
  if (fetched === null) return <Waiting shape="lines" />
  if ('error' in fetched) return <FailedPage error={fetched.error} retry={retry} />
  return (
    <>
      <PageHead title={titleOf(fetched.guide)} />
      <div className="fl-cols">
        <article className="panel guide">
          <Blocks of={fetched.guide} />
        </article>
        <aside className="fl-stack guide__side" aria-label={da.contents}>
          <Contents of={fetched.guide} />
          <Others than={name} />
        </aside>
      </div>
    </>
  )
}

export const GuidePage = (): ReactNode => {
  const { role } = useParams({ from: '/vejledning/$role' })
  return isGuide(role) ? <Shown key={role} name={role} /> : <Missing />
}
