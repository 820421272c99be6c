// A document that is being read: nothing for a moment, then its name, the seconds, and a way to stop.
import { useEffect, useState } from 'react'
import { da } from './da.ts'

const words = da.reading

const useSeconds = (): number => {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds(now => now + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return seconds
}

export const ReadingPanel = ({
  name,
  about,
  onStop,
}: {
  readonly name: string
  readonly about: string
  readonly onStop: () => void
}) => {
  const seconds = useSeconds()
  return (
    <section className="panel dc-reading waiting" aria-label={words.title(name)}>
      <p role="status">
        <b>{words.title(name)}</b> {about}
      </p>
      <div className="bars" aria-hidden="true">
        <i />
        <i />
      </div>
      <p className="dc-reading__foot">
        <span className="meta">{seconds === 0 ? '' : words.seconds(seconds)}</span>
        <button className="btn" type="button" onClick={onStop}>
          {words.stop}
        </button>
      </p>
    </section>
  )
}
