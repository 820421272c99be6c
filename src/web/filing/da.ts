// Words of sending a note to the official file, and of papers to print.
const space = '\u00a0'

export const da = {
  area: 'Sagens akter',
  send: (system: string) => `Send til${space}${system}`,
  sendAgain: (system: string) => `Send til${space}${system} igen`,
  notSent: (system: string) => `Ikke sendt til${space}${system} endnu`,
  sent: (system: string, when: string) => `Sendt til${space}${system} ${when}`,
  changedSince: (when: string) => `Ændret siden det blev sendt ${when}`,
  noSystem: 'Kommunen har ikke skrevet ind, hvor sagens akter ligger. Derfor kan der ikke sendes herfra.',
  ways: 'Hvordan vil du sende det?',
  asDocument: 'Som dokument',
  asDocumentHint: (system: string) => `Et dokument (PDF/A) åbner. Gem det, og læg det på sagen i${space}${system}.`,
  asText: 'Som tekst',
  asTextHint: (system: string) => `Teksten bliver kopieret. Sæt den ind på sagen i${space}${system}.`,
  sending: 'Sender',
  copied: (system: string) => `Teksten er kopieret. Sæt den ind på sagen i${space}${system}.`,
  copyYourself: (system: string) => `Kopiér teksten her, og sæt den ind på sagen i${space}${system}.`,
  text: 'Tekst til sagens akter',
  open: 'Åbn dokumentet',
  notOpened: 'Dokumentet kunne ikke åbnes.',
  failed: 'Det er ikke sendt.',
  papers: 'Papir',
  pdf: 'PDF',
  word: 'Word',
  notFetched: 'Papiret kunne ikke hentes.',
} as const
