// Beside the day: the pages that are needed now and then, for whoever may open them.
import { Link } from '@tanstack/react-router'
import { roleMay } from '../frame/menu.ts'
import { useSession } from '../session/session.ts'
import { da } from './da.ts'

const words = da.also

const pages = [
  { to: '/kalender', needs: 'keep-calendar', label: words.calendar },
  { to: '/lovaendringer', needs: 'watch-rules', label: words.rules },
  { to: '/ledelsestilsyn', needs: 'read-review', label: words.review },
] as const

export const AlsoPanel = () => {
  const person = useSession()?.person ?? null
  const open = person === null ? [] : pages.filter(({ needs }) => roleMay(person.role, needs))
  if (open.length === 0) return null
  return (
    <nav className="panel panel--quiet also" aria-labelledby="also">
      <h2 id="also">{words.title}</h2>
      <ul className="plain">
        {open.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
