// While something is fetched: nothing for 0,3 seconds, then grey bars in the shape of what comes.
import { da } from './da.ts'

type Shape = 'lines' | 'table' | 'case'

const bars = (count: number) => Array.from({ length: count }, (_, at) => at)

const Bars = ({ count }: { readonly count: number }) => (
  <div className="panel bars">
    {bars(count).map(at => (
      <i key={at} />
    ))}
  </div>
)

/** A part of a page that is on its way. */
export const WaitingPart = () => (
  <div className="waiting" role="status">
    <span className="sr-only">{da.loading}</span>
    <Bars count={4} />
  </div>
)

/** A whole page that is on its way. */
export const Waiting = ({ shape }: { readonly shape: Shape }) => (
  <div className={`waiting waiting--${shape}`}>
    <h1 className="sr-only">{da.loadingPage}</h1>
    <span className="sr-only" role="status">
      {da.loading}
    </span>
    <div className="bars bars--head">
      <i />
      <i />
    </div>
    {shape === 'case' ? (
      <>
        <Bars count={2} />
        <Bars count={9} />
        <div className="fl-cols">
          <Bars count={7} />
          <Bars count={5} />
        </div>
      </>
    ) : (
      <Bars count={shape === 'table' ? 9 : 4} />
    )}
  </div>
)
