// The ways to the parts of a case, which is a long page: one line of links to the headings it has.
import type { CaseView } from '../../contract/cases.ts'
import { da } from './da.ts'

const words = da.parts

/** The id of each part's heading; the parts a case does not have are left out. */
const partsOf = (view: CaseView): readonly (readonly [id: string, label: string])[] => {
  const { net, own, written } = view
  const booked = net.some(each => each !== 0)
  const shown: readonly (readonly [string, string, boolean])[] = [
    ['tabel-navn', words.table, true],
    ['errors', words.errors, true],
    ['takes', words.takes, booked],
    ['assumptions', words.assumptions, booked && written.assumptions.length > 0],
    ['scenarios', words.scenarios, booked],
    ['committees', words.payers, true],
    ['target', words.target, written.target !== undefined],
    ['realised', words.realised, true],
    ['otherwise', words.otherwise, true],
    ['versions', words.versions, own !== null],
    ['source', words.source, true],
  ]
  return shown.filter(([, , here]) => here).map(([id, label]) => [id, label])
}

/** Goes to a heading and leaves the keyboard there, so that Tab goes on from it. */
const goTo = (id: string): void => {
  const heading = document.getElementById(id)
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView({ block: 'start' })
}

export const CaseParts = ({ view }: { readonly view: CaseView }) => (
  <nav className="case-parts" aria-label={words.title}>
    <ul className="plain">
      {partsOf(view).map(([id, label]) => (
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
)
