// The blocks of a guide on the page.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Block, Words } from './guide.ts'
import { isGuide } from './guide.ts'

/** Text of words, for keys and for names. */
export const textOf = (of: readonly Words[]): string =>
  of.map(each => ('text' in each ? each.text : textOf(each.of))).join('')

const Leads = ({ to, children }: { readonly to: string; readonly children: ReactNode }) => {
  const [address = '', place] = to.split('#')
  const name = address.slice('/vejledning/'.length)
  return address !== '' && isGuide(name) ? (
    <Link to="/vejledning/$role" params={{ role: name }} hash={place ?? ''}>
      {children}
    </Link>
  ) : (
    <a href={to}>{children}</a>
  )
}

const Word = ({ of }: { readonly of: Words }): ReactNode => {
  switch (of.is) {
    case 'text':
      return of.text
    case 'code':
      return <code>{of.text}</code>
    case 'strong':
      return (
        <b>
          <Said of={of.of} />
        </b>
      )
    case 'em':
      return (
        <em>
          <Said of={of.of} />
        </em>
      )
    case 'link':
      return of.to === null ? (
        <Said of={of.of} />
      ) : (
        <Leads to={of.to}>
          <Said of={of.of} />
        </Leads>
      )
  }
}

const Said = ({ of }: { readonly of: readonly Words[] }): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: a guide does not change while it is read
  of.map((each, at) => <Word key={at} of={each} />)

const Table = ({ head, rows }: Extract<Block, { is: 'table' }>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wide is scrolled by keyboard too
  <section className="guide__wide" aria-label={head.map(textOf).join(', ')} tabIndex={0}>
    <table className="tbl">
      <thead>
        <tr>
          {head.map(cell => (
            <th scope="col" key={textOf(cell)}>
              <Said of={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first = [], ...others]) => (
          <tr key={textOf(first)}>
            <th scope="row">
              <Said of={first} />
            </th>
            {others.map(cell => (
              <td key={textOf(cell)}>
                <Said of={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const Shown = ({ of }: { readonly of: Block }): ReactNode => {
  switch (of.is) {
    case 'heading':
      // The page has its own h1.
      if (of.level === 1) return null
      return of.level === 2 ? (
        <h2 id={of.id}>
          <Said of={of.of} />
        </h2>
      ) : (
        <h3 id={of.id}>
          <Said of={of.of} />
        </h3>
      )
    case 'paragraph':
      return (
        <p>
          <Said of={of.of} />
        </p>
      )
    case 'picture':
      return (
        <a className="guide__picture" href={of.src}>
          <img src={of.src} alt={of.alt} loading="lazy" />
        </a>
      )
    case 'list': {
      const items = of.items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a guide does not change while it is read
        <li key={at}>
          <Blocks of={item} />
        </li>
      ))
      return of.ordered ? <ol>{items}</ol> : <ul className="guide__list">{items}</ul>
    }
    case 'table':
      return <Table {...of} />
    case 'code':
      return <pre className="guide__code">{of.text}</pre>
  }
}

export const Blocks = ({ of }: { readonly of: readonly Block[] }): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: a guide does not change while it is read
  of.map((each, at) => <Shown key={at} of={each} />)
