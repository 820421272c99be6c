// Starting a measure, changing it and ending it.
import { useParams, useSearch } from '@tanstack/react-router'
import { HelpPage } from './help-page.tsx'

const from = '/boern/$id/indsats' as const

export const MeasurePage = () => {
  const { id } = useParams({ from })
  const { indsats, fra } = useSearch({ from })
  return <HelpPage kind="measure" id={id} changes={indsats} before={fra} />
}
