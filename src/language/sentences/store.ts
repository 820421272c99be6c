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
  'used-elsewhere': (v: { folder: string }) =>
    `mappen ${v.folder} bruges af en anden forlaens, hvis database ikke kan nås herfra (måske kører den i en container). Stop den først.`,
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

  'may-not-create-database': () =>
    'loginnet i DATABASE_OWNER_URL må ikke oprette databaser. Giv det ret med "alter role <navn> createdb", og prøv igen.',

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

  // Backup and restore.
  'backup-under-way': () => 'der bliver allerede taget en backup. Vent, til den er færdig.',
  'backup-table': (v: { table: string }) => `Gemmer ${v.table} ...`,
  'backup-checking': () => 'Læser backuppen igennem ...',
  'backup-written': (v: { folder: string; tables: number; rows: string; size: string }) =>
    `Backuppen ligger i ${v.folder}: ${v.tables} tabeller, ${v.rows} rækker, ${v.size}. Alle filer er læst igen og er, som de skal være.`,
  'backup-secret': () => 'Den indeholder alt og er ikke krypteret: gem den lige så godt som databasen selv.',
  'nothing-to-back-up': () => 'databasen er tom. Lav den først med "forlaens demo" eller "forlaens migrate".',
  'no-database': () => 'der er ingen database endnu. Lav den med "forlaens demo" eller "forlaens migrate".',
  'folder-not-empty': (v: { folder: string }) => `mappen ${v.folder} er ikke tom. Vælg en ny mappe til backuppen.`,
  'login-sees-too-little': () =>
    'loginnet i DATABASE_OWNER_URL kan ikke se alle rækker, så backuppen ville mangle noget. Giv det bypassrls, eller brug serverens egen backup.',
  'no-backup': (v: { folder: string }) =>
    `mappen ${v.folder} er ikke en færdig backup: der er ingen manifest.json, som kan læses.`,
  'backup-changed': (v: { file: string }) => `filen ${v.file} er ændret, siden backuppen blev taget.`,
  'backup-file-missing': (v: { file: string }) => `filen ${v.file} mangler i backuppen.`,
  'backup-damaged': (v: { faults: number }) =>
    `Backuppen er beskadiget (${v.faults} ${v.faults === 1 ? 'fil' : 'filer'}). Intet er ændret i databasen. Brug en anden backup.`,
  'backup-newer': (v: { migration: string }) =>
    `backuppen er taget med en nyere udgave af Forlæns (${v.migration} kendes ikke her). Brug den udgave eller en nyere.`,
  'backup-other-tables': (v: { table: string }) =>
    `backuppen og databasen har ikke de samme tabeller: ${v.table} findes kun det ene sted.`,
  'backup-other-rows': (v: { table: string }) =>
    `der kom ikke lige så mange rækker ind i ${v.table}, som backuppen siger. Databasen er, som den var.`,
  'backup-refused': (v: { table: string; reason: string }) =>
    `rækkerne i ${v.table} kan ikke læses ind: ${v.reason}. Databasen er, som den var.`,
  'restore-under-way': () => 'en backup er allerede ved at blive læst ind. Vent, til det er færdigt.',
  'restore-verifying': () => 'Læser backuppen igennem ...',
  'restore-making': () => 'Laver en ny database ved siden af den gamle ...',
  'restore-table': (v: { table: string }) => `Læser ${v.table} ind ...`,
  'restore-swapping': () => 'Sætter den nye database i den gamles sted ...',
  'restore-clearing': () => 'Fjerner den gamle database ...',
  'restore-swept': (v: { count: number }) =>
    `Ryddede op efter en indlæsning, der blev afbrudt (${v.count} ${v.count === 1 ? 'halv database' : 'halve databaser'}).`,
  'database-in-use': (v: { count: number }) =>
    `databasen er i brug (${v.count} ${v.count === 1 ? 'forbindelse' : 'forbindelser'}). Stop Forlæns, og prøv igen.`,
  restored: (v: { folder: string; created: string; tables: number; rows: string }) =>
    `Backuppen i ${v.folder} fra ${v.created} er læst ind: ${v.tables} tabeller, ${v.rows} rækker.`,
  'restored-pending': (v: { count: number }) =>
    `Backuppen er fra en ældre udgave: ${v.count} ${v.count === 1 ? 'opdatering' : 'opdateringer'} af databasen mangler. Kør "forlaens migrate".`,

  // The commands that start and update the database.
  'summary-demo': () =>
    'Starter en demo: databasen, siderne, de offentliggjorte cases og den opdigtede Eksempelby. Stop med Ctrl-C.',
  'summary-migrate': () => 'Opdaterer databasen til programmets udgave; laver den, hvis den ikke er der.',
  'summary-backup': () => 'Gemmer alt i databasen som filer, der kan læses ind igen.',
  'summary-restore': () => 'Læser en backup ind i stedet for databasen, når alle dens filer er kontrolleret.',
  'summary-doctor': () => 'Ser installationen efter: Node, database, login, mapper, backup og indstillinger.',
  'demo-on-production': (v: { where: string }) =>
    `databasen i ${v.where} er ikke en demo, så her bliver der ikke lagt demodata ind. Sæt FORLAENS_DATA til en anden mappe, og fjern DATABASE_OWNER_URL, hvis den er sat.`,
  'demo-runs-already': (v: { where: string; process: string }) =>
    `Demoen kører allerede${v.process}. Dens database ligger i ${v.where}. Den får lov at køre videre; her er der ikke mere at gøre.`,
  'demo-ready': () => 'Forlæns kører som demo.',
  'demo-database': (v: { version: string; where: string }) =>
    `Databasen er PostgreSQL ${v.version}. Dens data ligger i ${v.where}; den kan kun nås fra denne maskine.`,
  'demo-database-elsewhere': (v: { version: string; where: string }) =>
    `Databasen er PostgreSQL ${v.version} på ${v.where}.`,
  'demo-cases': (v: { count: number }) =>
    v.count === 1 ? 'Den har én investeringscase:' : `Den har ${v.count} investeringscases:`,
  'demo-no-cases': () => 'Der er ingen investeringscases i pakken.',
  'demo-try': (v: { folder: string }) => `Prøv i et andet vindue, i mappen ${v.folder}:`,
  'demo-stop': () => 'Stop med Ctrl-C.',
  'demo-lost': () => 'databasen stoppede, uden at demoen bad om det. Se server.log i datamappen, og start igen.',
  'stopping-database': () => 'Stopper databasen ...',
  stopped: () => 'Databasen er stoppet. Data er gemt.',
  'stopped-shared': () => 'Demoen er stoppet. Databasen kører videre, fordi en anden forlaens bruger den.',
  'stopped-elsewhere': () => 'Demoen er stoppet.',
  migrated: (v: { names: string; count: number }) =>
    `Databasen er opdateret med ${v.count} ${v.count === 1 ? 'fil' : 'filer'}: ${v.names}.`,
  'migrated-already': () => 'Databasen er allerede opdateret.',

  // What the doctor looks at, what it sees, and what to do about it.
  'doctor-well': () => 'Alt ser ud, som det skal.',
  'doctor-faults': (v: { count: number }) => `${v.count} ting skal rettes (se "ret:" ovenfor).`,
  'check-node': () => 'Node',
  'check-platform': () => 'Maskine',
  'check-data': () => 'Datamappe',
  'check-user': () => 'Databasens bruger',
  'check-database': () => 'Database',
  'check-server': () => 'Server',
  'check-migrations': () => 'Opdateringer',
  'check-mode': () => 'Slags',
  'check-sorting': () => 'Sortering',
  'check-login': () => 'Login',
  'check-backup': () => 'Seneste backup',
  'check-setting': (v: { name: string }) => v.name,
  'node-seen': (v: { version: string; from: string; carried: string }) => `${v.version} (${v.from}); ${v.carried}`,
  'node-carried': () => 'fra pakken',
  'node-own': () => 'maskinens egen',
  'node-in-package': (v: { version: string }) => `pakken har ${v.version} med`,
  'node-not-in-package': () => 'pakken har ingen med til denne maskine',
  'node-too-old': () => 'Installer Node 24 eller nyere.',
  'folder-seen': (v: { folder: string; size: string }) => `${v.folder} (${v.size})`,
  'folders-seen': (v: { folder: string; size: string; cluster: string; clusterSize: string }) =>
    `${v.folder} (${v.size}); databasen i ${v.cluster} (${v.clusterSize})`,
  'disk-nearly-full': (v: { folder: string; free: string }) =>
    `Frigør plads på disken med ${v.folder}; der er kun ${v.free} tilbage.`,
  'folder-not-there-yet': (v: { folder: string }) => `${v.folder} (findes ikke endnu; laves, når der er brug for den)`,
  'user-self': () => 'dig selv',
  'database-embedded': (v: { folder: string }) => `den medfølgende PostgreSQL, data i ${v.folder}`,
  'database-system': (v: { bin: string; folder: string }) => `PostgreSQL fra ${v.bin} (PG_BINDIR), data i ${v.folder}`,
  'database-url': (v: { app: string; owner: string }) => `app: ${v.app}; ejer: ${v.owner}`,
  'server-runs': (v: { version: string; users: number }) =>
    `PostgreSQL ${v.version}, kører, ${v.users === 0 ? 'men ingen bruger den' : `brugt af ${v.users} forlaens`}`,
  'server-answers': (v: { version: string }) => `PostgreSQL ${v.version}, svarer`,
  'server-rests': () => 'kører ikke nu; den starter, når en kommando har brug for den',
  'server-not-made': () => 'ikke lavet endnu; lav den med "forlaens demo" eller "forlaens migrate"',
  'server-crashed': () => 'kører ikke; den blev ikke stoppet pænt sidst og rydder selv op ved næste start',
  'folder-not-readable': (v: { folder: string }) =>
    `mappen ${v.folder} tilhører en anden bruger og kan ikke læses. Kør som den bruger, eller sæt FORLAENS_DATA til en anden mappe.`,
  'migrations-seen': (v: { applied: number; last: string }) => `${v.applied} brugt, senest ${v.last}`,
  'migrations-pending': (v: { applied: number; names: string }) => `${v.applied} brugt, mangler ${v.names}`,
  'migrations-missing': () => 'Kør "forlaens migrate" (eller "forlaens demo", hvis det er en demo).',
  'migrations-mended': () => 'Brug den udgave af Forlæns, som databasen hører til.',
  'mode-demo': () => 'demo (opdigtede og offentliggjorte data)',
  'mode-production': () => 'drift',
  'sorting-same': () => 'som da databasen blev lavet',
  'sorting-changed': (v: { was: string; is: string }) =>
    `databasen er sorteret efter ICU ${v.was}, serveren bruger ${v.is}`,
  'sorting-mended': () => 'Tag en backup, og læs den ind igen, så indeksene bliver lavet om.',
  'login-safe': (v: { login: string }) => `${v.login} kan ikke gå gennem muren mellem kommuner`,
  'login-mended': () => 'Ret DATABASE_URL, før nogen bruger systemet.',
  'unreachable-mended': () => 'Ret adressen, eller start databasen.',
  'backup-none': (v: { folder: string }) => `ingen i ${v.folder}; tag en med "forlaens backup"`,
  'backup-seen': (v: { folder: string; created: string }) => `${v.created} i ${v.folder}`,
  'setting-unset': () => 'ikke sat',
  'setting-secret': () => 'sat',
  mend: (v: { advice: string }) => `ret: ${v.advice}`,
}
