// A table of a case with its years across, in a region of its own that a keyboard can scroll.
import type { ReactNode } from 'react'
import { printYear } from '../page/typeset.ts'

type Props = {
  readonly years: readonly number[]
  /** What stands above the names of the rows. */
  readonly corner: string
  readonly caption: string
  /** What the region that scrolls is called. */
  readonly region: string
  readonly className: string
  /** The rows. */
  readonly children: ReactNode
}

export const YearTable = ({ years, corner, caption, region, className, children }: Props): ReactNode => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region one can scroll must be one a keyboard can reach
  <section className="scroll" tabIndex={0} aria-label={region}>
    <table className={className}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {years.map(year => (
            <th key={year} scope="col" className="num">
              {printYear(year)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </section>
)
