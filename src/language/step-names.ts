// Short names of the ladder's steps, for tables and axes where the whole label does not fit.

/** By the whole label, because a step is called something else from one law to the next. */
const shortNames: Readonly<Record<string, string>> = {
  'tidlige indsatser i almenområdet': 'Tidlig indsats, almen',
  'specialiserede indsatser i almenområdet': 'Specialiseret, almen',
  'forebyggende foranstaltninger': 'Forebyggende',
  'forebyggende indsatser': 'Forebyggende',
  'hjemmebaserede foranstaltninger': 'Hjemmebaseret',
  'hjemmebaserede støttende indsatser': 'Hjemmebaseret',
  'slægts- eller netværkspleje': 'Slægt/netværk',
  familiepleje: 'Familiepleje',
  døgninstitution: 'Døgninstitution',
  'børne- og ungehjem': 'Børne- og ungehjem',
}

/** The label with a capital letter, as it stands alone. */
export const standingAlone = (label: string): string => `${label.slice(0, 1).toLocaleUpperCase('da')}${label.slice(1)}`

/** The short name of a label; the label itself where it has none. */
export const shortStepName = (label: string): string => shortNames[label] ?? standingAlone(label)
