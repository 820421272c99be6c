// Starting a placement, moving to another place, and ending it.
import { useParams, useSearch } from '@tanstack/react-router'
import { HelpPage } from './help-page.tsx'

const from = '/boern/$id/anbringelse' as const

export const PlacementPage = () => {
  const { id } = useParams({ from })
  const { indsats, fra } = useSearch({ from })
  return <HelpPage kind="placement" id={id} changes={indsats} before={fra} />
}
