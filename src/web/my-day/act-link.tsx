// The button of a line: it leads to the page where the thing is done, with the fact it is about in the address.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Act } from './task.ts'

type Props = { readonly act: Act; readonly child: string; readonly children: ReactNode }

export const ActLink = ({ act: { page, about }, child, children }: Props) => {
  const at = { className: 'btn btn--s', params: { id: child }, children }
  switch (page) {
    case 'follow-up':
      return <Link {...at} to="/boern/$id/opfoelgning" search={{ indsats: about }} />
    case 'plan':
      return <Link {...at} to="/boern/$id/plan" />
    case 'notification':
      return <Link {...at} to="/boern/$id/underretning" search={{ om: about }} />
    case 'meeting':
      return <Link {...at} to="/boern/$id/netvaerksmoede" search={{ moede: about }} />
    case 'child':
      return <Link {...at} to="/boern/$id" />
  }
}
