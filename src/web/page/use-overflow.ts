// Whether a box holds more than it is wide, and whether some of it lies to the right.
import { useEffect, useRef, useState } from 'react'

/** `over` while what it holds is wider than the element, `more` while some of it lies to the right. */
export const useOverflow = () => {
  const box = useRef<HTMLElement>(null)
  const [over, setOver] = useState(false)
  const [more, setMore] = useState(false)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = () => {
      setOver(element.scrollWidth > element.clientWidth + 1)
      setMore(element.scrollLeft + element.clientWidth < element.scrollWidth - 1)
    }
    element.addEventListener('scroll', measure, { passive: true })
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    if (element.firstElementChild !== null) watch.observe(element.firstElementChild)
    return () => {
      element.removeEventListener('scroll', measure)
      watch.disconnect()
    }
  })
  return { box, over, more }
}
