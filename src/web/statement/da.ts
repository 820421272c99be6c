// The words of the accessibility statement: what has been tried, what hasn't, and where to complain.
export const da = {
  title: 'Tilgængelighed',
  facts: 'Gælder Forlæns’ sider. Senest gennemgået 21. november 2026.',
  paragraphs: [
    {
      heading: 'Hvad vi går efter',
      lines: [
        'Alle skal kunne bruge siderne, også med tastatur, skærmlæser, forstørrelse eller uden farver. Målet er WCAG 2.2 på niveau AA.',
      ],
    },
    {
      heading: 'Hvad der er prøvet',
      lines: [
        'Hver side er prøvet med axe, som finder en del af de fejl, en maskine kan finde. Den fandt ingen.',
        'Hver side er gået igennem alene med tastatur: alt kan nås, det ses, hvor man er, og Escape lukker det, der er åbnet.',
        'Tekst og tegn er målt for kontrast. Intet siges kun med farve: et trin har sit nummer, et fund sit tal.',
        'Siderne er set i 1280 og 390 punkters bredde og på udskrift.',
      ],
    },
    {
      heading: 'Hvad der ikke er prøvet endnu',
      lines: [
        'Ingen brugere med handicap har prøvet siderne endnu.',
        'Siderne er ikke prøvet med en skærmlæser af en, der bruger den til daglig.',
        'Pdf-filerne er mærket op til skærmlæser, men det er ikke efterprøvet af andre.',
      ],
    },
    {
      heading: 'Det ved vi',
      lines: [
        'Brede tabeller ruller til siden på en telefon. Første kolonne bliver stående, og tabellen kan rulles med piletasterne.',
        'Hvert diagram har en sætning, der siger, hvad det viser, og kan vises som tabel.',
      ],
    },
  ],
  contactHeading: 'Skriv til os',
  contact:
    'Er der noget, du ikke kan bruge, så skriv til kommunen. Den sætter selv sin adresse ind her, når Forlæns tages i brug.',
  authority: 'Får du ikke svar, kan du klage til Digitaliseringsstyrelsen, som fører tilsyn med webtilgængelighed.',
} as const
