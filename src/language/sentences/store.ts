// Sentences about the database, its folder, backup and restore, and what the doctor finds.
const atHome = 'Sæt FORLAENS_DATA til en anden mappe, eller brug en database, I selv driver (DATABASE_OWNER_URL).'

export const store = {
  // The embedded server starts, is shared and stops.
  'copying-postgres': (v: { version: string; folder: string }) =>
    `Lægger PostgreSQL ${v.version} i ${v.folder} (kun første gang) ...`,
  'making-cluster': (v: { folder: string }) => `Opretter databasens mappe ${v.folder} (kun første gang) ...`,
  'starting-database': () => 'Starter databasen ...',
  'waiting-for-start': () => 'Venter på en anden forlaens, der er ved at starte eller stoppe databasen ...',
  'waiting-for-recovery': () => 'Databasen er ved at rydde op efter sidste gang; det kan tage lidt ...',
  'no-server-user': () =>
    'databasen kan ikke køre som root, og maskinen har hverken brugeren forlaens eller nobody. Opret brugeren med "useradd --system forlaens", og prøv igen.',
  'no-postgres': (v: { platform: string }) =>
    `pakken har ingen PostgreSQL med til ${v.platform}. Installer PostgreSQL 15-18, og sæt PG_BINDIR til mappen med "postgres" og "initdb"; eller sæt DATABASE_URL og DATABASE_OWNER_URL til en database, I selv driver.`,
  'bad-pg-bindir': (v: { folder: string }) =>
    `PG_BINDIR er sat til ${v.folder}, men der er ikke både "postgres" og "initdb" i den mappe. Ret PG_BINDIR, eller fjern den.`,
  'postgres-version': (v: { version: string }) =>
    `databasen er PostgreSQL ${v.version}; Forlæns bruger version 15 til 18. Brug en af dem.`,
  'other-major': (v: { folder: string; version: string; now: number }) =>
    `databasens mappe ${v.folder} er lavet af PostgreSQL ${v.version}, men her er version ${v.now}. Start med version ${v.version}, tag en backup, og læs den tilbage i en ny mappe.`,
  'folder-closed': (v: { folder: string; user: string }) =>
    `mappen ${v.folder} er lukket for brugeren ${v.user}, som databasen kører som. Giv adgang med "chmod o+x ${v.folder}", eller sæt FORLAENS_DATA til en anden mappe.`,
  'folder-not-writable': (v: { folder: string }) =>
    `der kan ikke skrives i mappen ${v.folder}. Giv din bruger ret til den, eller sæt FORLAENS_DATA til en anden mappe.`,
  'disk-full': (v: { folder: string }) =>
    `disken med mappen ${v.folder} er fuld. Frigør plads, og prøv igen; det, der allerede er gemt, er der stadig.`,
  'socket-folder-taken': (v: { folder: string }) =>
    `mappen ${v.folder} tilhører en anden bruger, så databasen kan ikke tages i brug sikkert. Fjern mappen, eller sæt TMPDIR til en mappe, der er din egen.`,
  'server-will-not-stop': (v: { pid: number; folder: string }) =>
    `en gammel databaseproces (${v.pid}) bruger mappen ${v.folder} og vil ikke stoppe. Stop den med "kill -QUIT ${v.pid}", og prøv igen.`,
  'database-did-not-start': (v: { reason: string; folder: string }) =>
    `databasen kunne ikke starte: ${v.reason} (mere i ${v.folder}/server.log). ${atHome}`,

  // Reaching a database.
  'database-unreachable': (v: { database: string; host: string; reason: string }) =>
    `databasen ${v.database} på ${v.host} svarer ikke eller afviser: ${v.reason}. Er adressen rigtig, og kører den?`,
  'bad-database-url': (v: { variable: string }) =>
    `${v.variable} er ikke en adresse på en database. Skriv den som postgres://bruger:kode@maskine:5432/navn.`,
  'owner-url-missing': () =>
    'DATABASE_URL er sat, men DATABASE_OWNER_URL er ikke. Sæt den til samme database med det login, der ejer den.',
  'login-superuser': (v: { login: string }) =>
    `loginnet ${v.login} er superbruger og kan gå gennem muren mellem kommuner. Brug loginnet forlaens_app i DATABASE_URL.`,
  'login-bypasses': (v: { login: string }) =>
    `loginnet ${v.login} må gå uden om muren mellem kommuner (bypassrls). Brug loginnet forlaens_app i DATABASE_URL.`,
  'login-owns': (v: { login: string }) =>
    `loginnet ${v.login} ejer databasen eller dens tabeller og kan rive muren ned. Brug loginnet forlaens_app i DATABASE_URL.`,

  // Migrations.
  'database-newer': (v: { migration: string }) =>
    `databasen er nyere end programmet: den har ${v.migration}, som programmet ikke kender. Brug en nyere udgave af Forlæns.`,
  'migration-changed': (v: { migration: string }) =>
    `filen ${v.migration} er ændret, efter at den blev brugt på databasen. Hent den oprindelige fil; en ændring skal stå i en ny fil.`,
  'migration-skipped': (v: { migration: string; after: string }) =>
    `${v.migration} mangler i databasen, men ${v.after}, som kommer efter, er brugt. Programmet og databasen hører ikke sammen.`,
  'migration-failed': (v: { migration: string; reason: string }) =>
    `databasen kunne ikke opdateres med ${v.migration}: ${v.reason}. Intet fra filen er gemt.`,

  // Spells.
  'spell-overlaps': (v: { kind: string }) =>
    `barnet har allerede et forløb af samme slags (${v.kind}) i perioden. Afslut eller ret det først.`,
}
