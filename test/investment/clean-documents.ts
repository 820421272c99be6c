// Cases as people write them, in many shapes and all of them right: no error may be told of any.

export const cleanDocuments: readonly string[] = [
  `Tabel 1. Budget pr. måned, kr.

Post	Jan	Feb	Mar	Apr	I alt
Løn	50.000	50.000	50.000	52.000	202.000
Lokaler	8.000	8.000	8.000	8.000	32.000
I alt	58.000	58.000	58.000	60.000	234.000`,
  `Tabel 2. Budget for projektet

| Post | Antal | Pris (kr.) | Beløb (kr.) |
|---|---|---|---|
| Kursusdage | 12 | 9.500 | 114.000 |
| Supervision, timer | 40 | 1.200 | 48.000 |
| Materialer | 100 | 150 | 15.000 |
| I alt |  |  | 177.000 |`,
  `Økonomi, 1.000 kr.

	2026	2027	2028	2029
Nuværende udgift til anbringelser	35.200	35.200	35.200	35.200
Forventet udgift til anbringelser	35.200	33.900	31.500	30.000
Besparelse	0	1.300	3.700	5.200`,
  `Tabel 1: Økonomisk overblik (mio. kr., 2026-priser)

| | B2026 | BO2027 | BO2028 | BO2029 | I alt 2026-2029 |
|---|---:|---:|---:|---:|---:|
| Merudgifter | 2,4 | 2,4 | 2,4 | 2,4 | 9,6 |
| heraf løn | 2,0 | 2,0 | 2,0 | 2,0 | 8,0 |
| heraf drift | 0,4 | 0,4 | 0,4 | 0,4 | 1,6 |
| Mindreudgifter | (0,5) | (1,9) | (3,1) | (4,4) | (9,9) |
| Netto | 1,9 | 0,5 | (0,7) | (2,0) | (0,3) |
| Andel af budget, % | 1,2 % | 0,3 % | -0,4 % | -1,1 % | |`,
  `Tabel 4 Budgetændringer i 1.000 kr.

Konto	Bevilling	2027	2028	2029	2030	Bemærkninger
05.28.20	Opholdssteder	-1.200	-2.400	-2.400	-2.400	Halvårseffekt første år
05.28.21	Forebyggelse	800	800	800	800	To stillinger
06.45.51	Administration	150	150	150	150	
I alt		-250	-1.450	-1.450	-1.450	`,
  `Årstal      Udgift    Besparelse    Netto    Akkumuleret
2026         1.500             0    1.500          1.500
2027         1.500          -900      600          2.100
2028         1.500        -2.100     -600          1.500
2029         1.500        -3.000   -1.500              0
I alt        6.000        -6.000        0`,
  `Tabel 3. Beregning med en diskonteringsrente på 3,5 % (t.kr.)

	År 0	År 1	År 2	År 3
Nettoudgift	2.000	500	-1.500	-2.500
Diskonteringsfaktor	1,000	0,966	0,934	0,902
Nutidsværdi	2.000	483	-1.400	-2.255
Akkumuleret nutidsværdi	2.000	2.483	1.083	-1.172`,
  `Tabel 5. Besparelse på anbringelser

	2026	2027	2028
Antal undgåede anbringelser	1	3	4
Pris pr. anbringelse (1.000 kr.)	850	850	850
Besparelse (1.000 kr.)	850	2.550	3.400`,
  `Tabel 6. Medarbejdere pr. distrikt

Distrikt	Rådgivere	Psykologer	Sundhedsplejersker	I alt
Nord	4	1	2	7
Syd	3	1	1	5
Vest	5	2	2	9
I alt	12	4	5	21`,
  `Forbrug i 1.000 kr.

	1. kvartal	2. kvartal	3. kvartal	4. kvartal	2026 i alt
Løn	300	310	320	330	1.260
Drift	50	40	60	45	195
I alt	350	350	380	375	1.455`,
  `Tabel 1 Økonomi (1.000 kr.)

	2026	2027	2028	2029	2030
Investering i alt	-2.000	-1.000	0	0	0
- Projektleder	-600	-600	0	0	0
- Uddannelse	-1.400	-400	0	0	0
Gevinst i alt	0	800	1.800	2.400	2.400
- Færre anbringelser	0	500	1.200	1.700	1.700
- Færre aflastningsdøgn	0	300	600	700	700
Nettogevinst	-2.000	-200	1.800	2.400	2.400
Akkumuleret gevinst	-2.000	-2.200	-400	2.000	4.400
Tilbagebetalingstid	4 år`,
  `# Flere familieplejekonsulenter

Der søges 3,2 mio. kr. i 2026 til ansættelse af 4 konsulenter á 600.000 kr. (2,4 mio. kr.) og 0,8 mio. kr. til kurser. Udgiften pr. anbringelse er i gennemsnit 1,1 mio. kr. Området har et samlet budget på 142,5 mio. kr., og 62 % af de 145 anbragte børn bor i plejefamilie. Målet er, at 70 % bor i plejefamilie i 2029. I dag er der 12 konsulenter fordelt på tre teams.

Tabel 1. Økonomi i 1.000 kr.

| | 2026 | 2027 | 2028 | 2029 |
|---|---|---|---|---|
| 4 konsulenter | 2.400 | 2.400 | 2.400 | 2.400 |
| Kurser | 800 | 200 | 200 | 200 |
| Udgifter i alt | 3.200 | 2.600 | 2.600 | 2.600 |
| Færre institutionsanbringelser | 0 | -2.200 | -4.400 | -6.600 |
| Netto | 3.200 | 400 | -1.800 | -4.000 |

Besparelsen svarer til 2, 4 og 6 færre institutionsanbringelser á 1,1 mio. kr. Investeringen er tjent hjem i løbet af 2029, hvor den akkumulerede gevinst er 2,2 mio. kr. Fra 2027 forventes færre anbringelser på institution, og besparelsen er fuldt indfaset i 2029 med 6,6 mio. kr. årligt. Nettobesparelsen i 2029 er 4,0 mio. kr.

Der er ikke søgt eksterne midler.`,
  `Tabel 2: Udgifter og besparelser (t.kr.)

		Udgifter			Besparelser		Netto
År	Løn	Drift	I alt	Anbringelser	Skole	I alt	
2026	1.200	300	1.500	0	0	0	1.500
2027	1.200	300	1.500	-700	-100	-800	700
2028	1.200	250	1.450	-1.500	-300	-1.800	-350`,
  `Lønudgift til to stillinger: 1.100.000 kr.
Kørsel                        45.000
Lokaleleje                   120.000
Løn, 2 stillinger          1.100.000
Samlet udgift              1.265.000`,
  `Tabel 7. (1.000 kr.)	2026	2027	2028
Anlæg
Ombygning af villa	4.500	0	0
Drift
Personale	2.100	4.200	4.200
Øvrig drift	300	600	600
Drift i alt	2.400	4.800	4.800
Besparelse, køb af pladser	-1.500	-6.800	-8.200
Samlet resultat	5.400	-2.000	-3.400
Resultat ekskl. anlæg	900	-2.000	-3.400`,
  `# Flere hjemmebaserede forløb
**Kort om forslaget**
Forslaget indebærer, at der ansættes to familiebehandlere (2 x 575.000 kr. = 1.150.000 kr.) fra 1. august 2026. Helårsvirkningen er 1,15 mio. kr., mens udgiften i 2026 er 479.000 kr. (5/12).

Besparelsen fremkommer ved, at 3 børn ikke anbringes i 2027 og yderligere 2 i 2028. En anbringelse koster ca. 1 mio. kr. årligt.

Økonomi (netto, i 1.000 kr., 2026-pl)

|                      |   2026 |   2027 |   2028 |   2029 |
|----------------------|-------:|-------:|-------:|-------:|
| Familiebehandlere    |    479 |  1.150 |  1.150 |  1.150 |
| Færre anbringelser   |      0 | -3.000 | -5.000 | -5.000 |
| **I alt**            |  **479** | **-1.850** | **-3.850** | **-3.850** |

+ = merudgift, - = mindreudgift`,
  `Tabel 3. Økonomiske konsekvenser i mio. kr.
                                2026     2027     2028     2029     2026-29
Investering
 Personale                       1,8      1,8      1,9      1,9         7,4
 Efteruddannelse                 0,6      0,2      0,0      0,0         0,8
Investering i alt                2,4      2,0      1,9      1,9         8,2
Effekt
 Anbringelser                   -0,4     -1,5     -2,8     -3,9        -8,6
 Forebyggende foranstaltninger   0,1      0,2      0,2      0,2         0,7
Effekt i alt                    -0,3     -1,3     -2,6     -3,7        -7,9
Samlet effekt på budgettet       2,1      0,7     -0,7     -1,8         0,3`,
  `Opsummering
Investeringen på 2,4 mio. kr. i 2026 er tilbagebetalt i 2030. Der er tale om en årlig besparelse på 3,9 mio. kr. når effekten er fuldt indfaset. Business casen er beregnet over 5 år og viser en samlet gevinst på 1,3 mio. kr.

Tabel 1: Økonomi

(mio. kr.)	2026	2027	2028	2029	2030	Sum
Udgifter:						
Personale	1,8	1,8	1,9	1,9	1,9	9,3
Efteruddannelse	0,6	0,2	0,0	0,0	0,0	0,8
Gevinster:						
Anbringelser	0,0	-1,5	-2,8	-3,9	-3,9	-12,1
Resultat	2,4	0,5	-0,9	-2,0	-2,0	-2,0
Akk. resultat	2,4	2,9	2,0	0,0	-2,0	`,
  `Tabel 1. Udgifter (t.kr.)

	2026	2027	2028
Projektleder	650	650	325
Kurser	200	100	0
I alt	850	750	325

Tabel 2. Besparelser (t.kr.)

	2026	2027	2028
Færre anbringelser	0	900	1.800
Færre aflastninger	50	150	150
I alt	50	1.050	1.950

Tabel 3. Nettoøkonomi (t.kr.)

	2026	2027	2028
Udgifter	850	750	325
Besparelser	-50	-1.050	-1.950
Netto	800	-300	-1.625`,
  `Scenarie A (1.000 kr.)

	2026	2027	2028
Udgift	1.000	1.000	1.000
Besparelse	-500	-1.500	-2.500
Netto	500	-500	-1.500

Scenarie B (1.000 kr.)

	2026	2027	2028
Udgift	1.000	1.000	1.000
Besparelse	-300	-900	-1.500
Netto	700	100	-500`,
  `Budget for projektet:

Løn til projektleder            650.000 kr.
Løn til to medarbejdere       1.100.000 kr.
Kørsel                           40.000 kr.
Evaluering                      150.000 kr.
I alt                         1.940.000 kr.

Ansøgt beløb                  1.500.000 kr.
Egenfinansiering                440.000 kr.`,
  `Tabel 5. Fordeling af udgiften

Område	Budget (t.kr.)	Andel
Skole	4.000	40 %
Dagtilbud	3.500	35 %
Sundhed	2.500	25 %
I alt	10.000	100 %`,
  `Tabel 2. Stillinger

Stilling	2026	2027	2028
Socialrådgivere	4	6	6
Psykologer	1	2	2
I alt	5	8	8`,
  `Økonomi, 1.000 kr.

	R2024	B2025	2026	2027	Gennemsnit
Anbringelser	34.500	35.100	34.000	33.200	34.200
Forebyggelse	12.000	12.400	13.000	13.200	12.650
Heraf familiebehandling	5.100	5.300	5.600	5.700	5.425
Samlet	46.500	47.500	47.000	46.400	46.850
Ændring ift. B2025			-500	-1.100	`,
  `Tabel 1. Samlet økonomi i 1.000 kr.

Besparelse på anbringelser	2026	2027	2028
Nord	-500	-700	-900
Syd	-300	-500	-500
Øst	-200	-200	-400
Besparelser total	-1.000	-1.400	-1.800
Udgift til team	1.200	1.200	1.200
Total	200	-200	-600`,
]
