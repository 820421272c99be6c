// Words of the page of one's own calendar address.
export const da = {
  title: 'Kalender',
  facts: 'Dine frister og aftaler i Outlook eller på telefonen. Uden navne.',
  address: {
    title: 'Din kalenderadresse',
    none: 'Du har ingen adresse endnu. Lav en, og sæt den ind i din kalender én gang. Så følger fristerne med af sig selv.',
    make: 'Lav en adresse',
    making: 'Laver adressen',
    shown: 'Her er adressen. Den vises kun nu, så kopiér den, før du går videre.',
    label: 'Adresse til kalenderen',
    copy: 'Kopiér adressen',
    copied: 'Adressen er kopieret.',
    byHand: 'Browseren kunne ikke kopiere. Adressen er markeret; tryk Ctrl+C.',
    made: 'Lavet',
    fetched: 'Sidst hentet af en kalender',
    never: 'Ikke endnu',
    again: 'Lav en ny adresse',
    revoke: 'Luk adressen',
    revoking: 'Lukker adressen',
    gone: 'Adressen er lukket. Kalendere, der spørger på den, får intet mere. Det, de har hentet, bliver stående, til du fjerner kalenderen dér.',
    failed: 'Det lykkedes ikke.',
    lost: 'Har du mistet adressen, kan den ikke vises igen. Lav en ny, og sæt den ind i stedet.',
  },
  replace: {
    title: 'Lav en ny adresse?',
    consequence:
      'Den gamle adresse holder op med at virke med det samme. Du skal sætte den nye ind alle de steder, du bruger kalenderen.',
    yes: 'Ja, lav en ny',
    no: 'Nej, behold den gamle',
  },
  how: {
    title: 'Sådan sætter du den ind',
    ways: [
      {
        name: 'Outlook på computeren',
        steps: [
          'Åbn kalenderen, og vælg Tilføj kalender.',
          'Vælg Fra internettet eller Abonner fra internettet.',
          'Sæt adressen ind, giv kalenderen et navn, og gem.',
        ],
      },
      {
        name: 'iPhone',
        steps: [
          'Åbn Indstillinger, Apps, Kalender og så Kalenderkonti.',
          'Vælg Tilføj konto, Andet og så Tilføj abonnementskalender.',
          'Sæt adressen ind under Server, og gem.',
        ],
      },
      {
        name: 'Android',
        steps: [
          'Åbn calendar.google.com på computeren med den konto, telefonen bruger.',
          'Vælg plus ved Andre kalendere og så Fra webadresse.',
          'Sæt adressen ind. Kalenderen kommer på telefonen af sig selv.',
        ],
      },
    ],
    slow: 'Der kan gå nogle timer, før en ny frist kommer med. Min dag er altid den nyeste.',
  },
  what: {
    title: 'Det står der',
    examples: [
      'Opfølgning, sag 2026-00017',
      'Opfølgning, sag 2026-00023: 9 dage for sent efter loven',
      'Netværksmøde, sag 2026-00017, kl. 16.00',
    ],
    never: 'Det står der aldrig',
    neverFacts: 'Navne, CPR-numre, adresser eller steder. Heller ikke for børn med beskyttelse.',
    open: 'Hvem kan se den?',
    openFacts: [
      'Enhver, der har adressen, kan læse den uden at logge ind. Send den ikke til andre.',
      'Hver hentning står i loggen som dit opslag i sagerne.',
      'Mister du telefonen, så luk adressen her.',
      'Adressen lukker af sig selv, når din stilling eller din rolle slutter.',
    ],
  },
} as const
