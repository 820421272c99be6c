// Sentences about sending notes to the official file.
export const filing = {
  'not-filable': () => 'Det kan ikke sendes til sagens akter herfra. Vælg et notat, en plan eller en afgørelse.',
  'filing-other-version': () =>
    'Der er skrevet videre på det, siden du åbnede siden. Intet er sendt. Hent siden igen, læs det, og send så.',
  'no-official-file': () =>
    'Kommunen har ikke skrevet ind, hvilket system sagens akter ligger i. Intet er sendt. Sig det til den, der står for systemet.',
}
