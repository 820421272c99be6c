// Sentences for input a person can put right: commands, files, fields.
export const input = {
  'no-such-command': (v: { given: string; known: string }) =>
    `kommandoen "${v.given}" findes ikke. Kommandoerne er: ${v.known}.`,
  'missing-argument': (v: { usage: string }) => `der mangler noget. Skriv: ${v.usage}.`,
  'unknown-option': (v: { given: string; usage: string }) => `"${v.given}" kendes ikke. Skriv: ${v.usage}.`,
  'no-such-day': (v: { given: string }) => `"${v.given}" er ikke en dato. Skriv den som 2026-01-31.`,
  'no-such-file': (v: { given: string }) => `filen "${v.given}" findes ikke eller kan ikke læses.`,
  'file-too-large': (v: { megabytes: string; limit: string }) =>
    `filen fylder ${v.megabytes} MB; her læses højst ${v.limit} MB. Er det den rigtige fil?`,
  'own-fault-in-command': () =>
    'noget gik galt i selve programmet, ikke i det, du skrev. Send gerne teksten herunder til dem, der udvikler Forlæns.',
  'not-text': () => 'filen er ikke tekst i UTF-8. Gem den som UTF-8, og prøv igen.',
}
