// Sentences of signing in by the municipality's own sign-in: why somebody is not let in, and what is wrong with its settings.

const inMinutes = (minutes: number): string => (minutes === 1 ? 'et minut' : `${minutes} minutter`)

export const signIn = {
  'sign-in-not-set-up': () =>
    'Kommunens login er ikke sat op her endnu. Spørg den, der driver Forlæns hos jer, hvornår det kommer.',
  'sign-in-silent': () => 'Kommunens login svarer ikke lige nu. Prøv igen om lidt.',
  'sign-in-cancelled': () => 'Du blev ikke logget ind hos kommunens login. Prøv igen, eller spørg jeres it-afdeling.',
  'sign-in-stale': () => 'Der gik for lang tid, eller svaret er brugt én gang. Log ind igen.',
  'sign-in-not-valid': () =>
    'Svaret fra kommunens login kunne ikke godkendes, så du er ikke logget ind. Prøv igen. Sker det igen, så sig det til den, der driver Forlæns hos jer.',
  'sign-in-unreadable': () =>
    'Dine rettigheder fra kommunens login kunne ikke læses. Sig det til den, der driver Forlæns hos jer.',
  'sign-in-incomplete': () => 'Kommunens login fortalte ikke, hvad du hedder. Sig det til jeres it-afdeling.',
  'sign-in-other-municipality': () =>
    'Dit login siger ikke, at du arbejder for denne kommune, så du kan ikke logge ind her.',
  'sign-in-low-assurance': () =>
    'Dit login er ikke sikkert nok til børns sager. Log ind med kommunens stærke login, eller spørg jeres it-afdeling.',
  'sign-in-no-role': () =>
    'Du har ingen rolle i Forlæns. Bed din leder om at få den tildelt i kommunens rettigheder, og log så ind igen.',
  'sign-in-not-employed': () => 'Du står som fratrådt i Forlæns. Tal med den, der administrerer Forlæns hos jer.',
  'sign-in-locked': (v: { minutes: number }) =>
    `Der er prøvet for mange gange uden held. Vent ${inMinutes(v.minutes)}, og prøv igen.`,
  'other-address': () => 'Forlæns svarer kun på sin egen adresse. Brug den, I plejer.',

  'sign-in-way-unknown': (v: { given: string }) =>
    `FORLAENS_SIGN_IN er "${v.given}", men kan kun være oidc eller saml.`,
  'sign-in-setting-missing': (v: { name: string; way: string }) =>
    `${v.name} mangler. Den skal være sat, når FORLAENS_SIGN_IN er ${v.way}.`,
  'sign-in-not-in-demo': () =>
    'FORLAENS_SIGN_IN kan ikke bruges på en database lavet til demo. Fjern den, eller lav en database til drift.',
  'address-unusable': (v: { name: string; given: string }) =>
    `${v.name} er "${v.given}". Skriv en adresse som https://forlaens.kommune.dk; uden https kun på maskinen selv.`,
  'address-not-bare': (v: { given: string }) =>
    `FORLAENS_ADDRESS er "${v.given}", men skal kun være https:// og navnet, uden sti.`,
  'setting-file-unreadable': (v: { name: string; file: string }) =>
    `${v.name} peger på ${v.file}, som ikke kan læses eller er tom.`,
  'setting-file-no-key': (v: { name: string; file: string }) =>
    `${v.name} peger på ${v.file}, som ikke er en nøgle eller et certifikat i PEM-format.`,
  'sign-in-roles-example': (v: { file: string }) =>
    `${v.file} er et eksempel. Skriv kommunens egne rettigheder ind, og sæt example til false.`,
  'sign-in-roles-other': (v: { file: string; theirs: string; ours: string }) =>
    `${v.file} er for kommune ${v.theirs}, men der arbejdes i ${v.ours}.`,
  'proxy-unusable': (v: { given: string }) =>
    `FORLAENS_PROXY er "${v.given}". Skriv IP-adresser eller net som 10.0.0.0/24, med komma imellem.`,

  'proxy-missing': () =>
    'Sæt FORLAENS_PROXY til adressen på den server, der tager imod https. Ellers ser alle ud til at komme fra den, og én kan lukke login for alle.',
  'sign-in-unusable': () => 'kan ikke bruges',

  'check-sign-in': () => 'Brugernes login',
  'sign-in-none': () => 'ikke sat op; kun en demo kan bruges',
  'sign-in-by-oidc': (v: { issuer: string; address: string }) =>
    `OpenID Connect hos ${v.issuer}, tilbage til ${v.address}`,
  'sign-in-by-saml': (v: { issuer: string; address: string }) => `SAML hos ${v.issuer}, tilbage til ${v.address}`,
}
