// Sentences about the journal: its key, its sealing, and what a check of it finds.
const rowIn = (v: { row: string; seal: number | null }): string =>
  v.seal === null ? `rækken ${v.row}, som endnu ikke er forseglet,` : `rækken ${v.row} i segl ${v.seal}`

export const journal = {
  'journal-unavailable': () =>
    'Det kan ikke skrives i journalen, hvem der ser hvad, så der bliver ikke svaret. Intet er gemt. Prøv igen om lidt.',

  // The key.
  'journal-key-missing': () =>
    'FORLAENS_JOURNAL_KEY mangler. Lav en nøgle med "openssl rand -base64 32", gem den uden for databasen, og sæt den.',
  'journal-key-unreadable': () => 'FORLAENS_JOURNAL_KEY er ikke en nøgle. Den skal være 32 byte skrevet som base64.',
  'journal-key-file-missing': (v: { file: string }) =>
    `journalens nøgle findes ikke i ${v.file}. Læg den tilbage, eller sæt FORLAENS_JOURNAL_KEY.`,
  'journal-key-file-damaged': (v: { file: string }) =>
    `der er ingen nøgle i ${v.file}. Den skal være 32 byte skrevet som base64.`,
  'journal-key-file-unreadable': (v: { file: string }) =>
    `journalens nøgle i ${v.file} kan ikke læses. Den skal være en fil, som din bruger må læse.`,
  'journal-key-other': (v: { municipality: number; seal: number }) =>
    `nøglen passer ikke til det seneste segl (${v.seal}) i journalen for ${v.municipality === 0 ? 'forespørgsler uden session' : `kommune ${v.municipality}`}: den er en anden, eller seglet er ændret. Brug den rigtige nøgle, og kør "forlaens journal verify".`,

  'journal-login-refused': (v: { login: string; variable: string; reason: string }) =>
    `journalen kan ikke passes: ${v.reason} Giv loginnet ${v.login} adgang, og sæt ${v.variable} til databasens adresse med det login.`,

  // A published head.
  'journal-head-unreadable': (v: { given: string }) =>
    `"${v.given}" er ikke et journalhoved. Skriv det, som det blev offentliggjort: seglets nummer, kolon og 64 tegn, fx 12:9f86….`,
  'journal-head-whose': (v: { given: string }) =>
    `her er flere kommuners journaler, og "${v.given}" siger ikke, hvilken den er for. Skriv M/N:HEX, eller sæt FORLAENS_MUNICIPALITY.`,
  'no-journal': () => 'databasen har ingen journal endnu. Kør "forlaens migrate".',

  // What a check finds.
  'journal-row-changed': (v: { row: string; seal: number | null }) =>
    `${rowIn(v)} siger noget andet, end da den blev skrevet.`,
  'journal-row-subjects': (v: { row: string; seal: number | null }) =>
    `${rowIn(v)} står ikke hos de personer, den handler om.`,
  'journal-row-emptied': (v: { row: string; seal: number | null }) => `${rowIn(v)} har mistet sit indhold før tiden.`,
  'journal-rows-missing': (v: { seal: number }) => `segl ${v.seal} mangler rækker.`,
  'journal-rows-added': (v: { seal: number }) => `segl ${v.seal} har fået rækker, der ikke var der, da det blev sat.`,
  'journal-rows-reordered': (v: { seal: number }) =>
    `rækkerne i segl ${v.seal} er byttet om eller skiftet ud, siden det blev sat.`,
  'journal-seal-changed': (v: { seal: number }) =>
    `segl ${v.seal} er ændret, eller også er nøglen en anden end den, det blev sat med.`,
  'journal-seal-missing': (v: { seal: number }) => `segl ${v.seal} mangler.`,
  'journal-head-other': (v: { seal: number }) => `segl ${v.seal} er et andet end det, der blev offentliggjort.`,
  'journal-ends-early': (v: { seal: number; published: number }) =>
    v.seal === 0
      ? `journalen har ingen segl, men segl ${v.published} er offentliggjort.`
      : `journalen ender ved segl ${v.seal}, men segl ${v.published} er offentliggjort.`,

  // The commands.
  'summary-journal-verify': () =>
    'Kontrollerer, at journalen er, som da den blev skrevet, og når mindst til et offentliggjort hoved.',
  'summary-journal-head': () => 'Viser journalens hoved: det, der skal gemmes uden for databasen.',
  'journal-of': (v: { municipality: number }) =>
    v.municipality === 0 ? 'Forespørgsler uden session' : `Kommune ${v.municipality}`,
  'journal-checked': (v: { journal: string; checked: string; seals: string; head: string }) =>
    `${v.journal}: ${v.checked} rækker i ${v.seals} segl er, som da de blev skrevet. Hoved: ${v.head}`,
  'journal-waiting': (v: { count: number }) =>
    v.count === 1 ? '1 række venter på at blive forseglet.' : `${v.count} rækker venter på at blive forseglet.`,
  'journal-broken': (v: { journal: string; fault: string }) => `${v.journal}: FEJL: ${v.fault}`,
  'journal-empty': () => 'Journalen er tom.',
  'journal-head-line': (v: { journal: string; head: string }) => `${v.journal}: ${v.head}`,
  'journal-no-head': () => 'intet segl endnu',
  'check-journal': (v: { journal: string }) => `Journal, ${v.journal.toLowerCase()}`,
  'journal-seen': (v: { head: string; waiting: string }) => `hoved ${v.head}; ${v.waiting}`,
  'journal-all-sealed': () => 'alt er forseglet',
  'journal-oldest': (v: { count: number; age: string }) => `${v.count} venter på segl, den ældste i ${v.age}`,
  'journal-not-sealing': () =>
    'Start Forlæns, så rækkerne bliver forseglet; kører den, så se i dens log, hvorfor det ikke sker.',
}
