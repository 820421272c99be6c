// The short names of the ladder's seven steps, the most intrusive first, for the picture before anyone is signed in.
export const shortNames = [
  'Børne- og ungehjem',
  'Familiepleje',
  'Slægt/netværk',
  'Hjemmebaseret',
  'Forebyggende',
  'Specialiseret, almen',
  'Tidlig indsats, almen',
] as const
