// A case is three pages under one heading and its four answers: the answer, how sure it is, and how it went; on paper they are one.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { CaseView } from '../../contract/cases.ts'
import { da } from './da.ts'

const words = da.parts

/** The pages of a case, by what their address says; the answer is the one it says nothing of. */
const partNames = ['svaret', 'sikkerhed', 'fulgt'] as const
export type PartName = (typeof partNames)[number]

/** With fewer headings than these the page is its own way to them. */
const fewest = 3

type Heading = readonly [id: string, label: string, here: boolean]

/** The id of each heading of a part, and whether the case has it. */
const headingsOf = ({ net, own, written }: CaseView): Readonly<Record<PartName, readonly Heading[]>> => {
  const booked = net.some(each => each !== 0)
  return {
    svaret: [
      ['tabel-navn', words.table, true],
      ['errors', words.errors, true],
      ['committees', words.payers, true],
      ['versions', words.versions, own !== null],
      ['source', words.source, true],
    ],
    sikkerhed: [
      ['takes', words.takes, booked],
      ['assumptions', words.assumptions, booked && written.assumptions.length > 0],
      ['scenarios', words.scenarios, booked],
      ['otherwise', words.otherwise, true],
    ],
    fulgt: [
      ['target', words.target, written.target !== undefined],
      ['realised', words.realised, true],
      ['reference-class-heading', words.reference, true],
    ],
  }
}

/** The part an address asks for. */
export const partAsked = (del: string | undefined): PartName => partNames.find(each => each === del) ?? 'svaret'

/** Goes to a heading and leaves the keyboard there, so that Tab goes on from it. */
const goTo = (id: string): void => {
  const heading = document.getElementById(id)
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView({ block: 'start' })
}

type Props = { readonly view: CaseView; readonly shown: PartName; readonly udgave: string | undefined }

/** The ways to the three pages, and to the headings of the one that is shown. */
export const CaseParts = ({ view, shown, udgave }: Props): ReactNode => {
  const headings = headingsOf(view)[shown].filter(([, , here]) => here)
  return (
    <>
      <nav className="case-pages" aria-label={words.pages}>
        <ul className="plain">
          {partNames.map(part => (
            <li key={part}>
              <Link
                to="/investeringscases/$id"
                params={{ id: view.id }}
                search={{ ...(udgave === undefined ? {} : { udgave }), ...(part === 'svaret' ? {} : { del: part }) }}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {words.names[part]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {headings.length < fewest ? null : (
        <nav className="case-parts" aria-label={words.title}>
          <ul className="plain">
            {headings.map(([id, label]) => (
              <li key={id}>
                <a
                  href={`#${id}`}
                  onClick={event => {
                    event.preventDefault()
                    goTo(id)
                  }}
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}

type PartProps = { readonly of: PartName; readonly shown: PartName; readonly children: ReactNode }

/** One of the pages. All three are drawn at their width, so that they are there when the case is printed. */
export const CasePart = ({ of, shown, children }: PartProps): ReactNode => (
  <div className={of === shown ? 'case-part' : 'case-part case-part--away'}>{children}</div>
)
