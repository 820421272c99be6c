// The clock of a notification: the time that is left in hours and as a bar, counted down while one looks.
import { useEffect, useState } from 'react'
import './clock.css'
import { da } from './da.ts'
import { goneOf24, inHours } from './when.ts'

const words = da.notification
const whole = 24 * 60

/** The moment, in milliseconds; told anew every quarter of a minute. */
export const useNow = (): number => {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** `minutesLeft` below nought: the time has run out. */
export const Clock = ({ minutesLeft }: { readonly minutesLeft: number }) => {
  const over = minutesLeft <= 0
  const gone = goneOf24(minutesLeft)
  return (
    <>
      <p className={over ? 'clock clock--over' : 'clock'}>
        <b>{inHours(minutesLeft)}</b>
        <span className="meta">{over ? words.over : words.left}</span>
      </p>
      <svg
        className={over ? 'bar24 bar24--over' : 'bar24'}
        viewBox={`0 0 ${whole} 8`}
        preserveAspectRatio="none"
        role="img"
        aria-label={gone === null ? words.allGone : words.gone(gone)}
      >
        <rect width={Math.min(whole, Math.max(0, whole - minutesLeft))} height="8" />
      </svg>
    </>
  )
}
