// The logo: seven steps walking down, with the name.
import { Link } from '@tanstack/react-router'
import { da } from './da.ts'

export const Logo = () => (
  <Link className="fl-logo" to="/" aria-label={da.home}>
    <svg className="fl-mark" viewBox="0 0 30 24" width="30" height="24" aria-hidden="true">
      {[7, 6, 5, 4, 3, 2, 1].map((step, at) => (
        <rect
          key={step}
          className={`fl-mark__${step}`}
          x={at * 4 + 0.5}
          y={1 + at * 2.6}
          width="3"
          height={22 - at * 2.6}
        />
      ))}
    </svg>
    {da.name}
  </Link>
)
