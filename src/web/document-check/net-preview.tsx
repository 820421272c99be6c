// What would be stored: the net year by year and when it is paid back, with corrections and as it stands.
import { say } from '../../language/message.ts'
import { printNumber, printUnit, printYear, typeset } from '../page/typeset.ts'
import { useOverflow } from '../page/use-overflow.ts'
import { da } from './da.ts'
import type { Preview, Worked } from './understanding.ts'

const words = da.store

type Known = Exclude<Preview, { problem: unknown }>

const paidWords = ({ payback, reason }: Known): string => {
  if (payback === null) return reason === null ? '' : typeset(say(reason))
  const { year, index, beyondTable } = payback
  const when = year < 1000 ? words.paidStep(index) : words.paid(String(year), index)
  return beyondTable ? `${when} (${words.beyond})` : when
}

const same = (a: Known, b: Known): boolean =>
  JSON.stringify([a.unit, a.years, a.net, a.payback]) === JSON.stringify([b.unit, b.years, b.net, b.payback])

const Row = ({ label, of }: { readonly label: string; readonly of: Known }) => (
  <tr>
    <th scope="row">{label}</th>
    {of.net.map((each, at) => (
      <td key={of.years[at]} className="num">
        {printNumber(each)}
      </td>
    ))}
  </tr>
)

export const NetPreview = ({ previews }: Pick<Worked, 'previews'>) => {
  const { box, over, more } = useOverflow()
  const { corrected, printed } = previews
  if ('problem' in corrected) return <p className="note">{typeset(say(corrected.problem))}</p>
  const one = 'problem' in printed || same(corrected, printed)
  const unit = printUnit(corrected.unit)
  return (
    <>
      <p className="dc-paid">
        {words.payback}: <b>{paidWords(corrected)}</b>
        {one ? null : (
          <>
            {' '}
            {words.withCorrections}, <b>{paidWords(printed)}</b> {words.asPrinted}
          </>
        )}
      </p>
      <section
        ref={box}
        className={more ? 'scroll scroll--more' : 'scroll'}
        {...(over ? { tabIndex: 0, 'aria-label': words.net } : {})}
      >
        <table className="tbl dc-net">
          <caption className="sr-only">{words.netCaption(unit)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.netHead(unit)}</th>
              {corrected.years.map(year => (
                <th key={year} scope="col" className="num">
                  {printYear(year)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Row label={one ? words.net : words.corrected} of={corrected} />
            {one ? null : <Row label={words.printed} of={printed} />}
          </tbody>
        </table>
      </section>
      {one ? <p className="meta xs dc-said">{words.same}</p> : null}
    </>
  )
}
