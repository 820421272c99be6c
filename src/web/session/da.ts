// Words of signing in.
export const da = {
  title: 'Log ind',
  demoTitle: 'Vælg, hvem du vil være',
  demoLead: (municipality: string) =>
    `${municipality} er en demo. Alle personer, børn og familier er opdigtede. Investeringscasene er rigtige: dem har kommunerne selv offentliggjort.`,
  demoChoose: 'Hver rolle ser sit eget. Du kan logge ud og vælge en anden, når du vil.',
  here: 'Log ind for at se siden. Du kommer direkte til den bagefter.',
  lost: 'Du er blevet logget ud. Log ind igen, så er du tilbage på siden.',
  signedOut: 'Du er logget ud. Intet er gemt på denne computer.',
  production: (municipality: string) =>
    `I ${municipality} logger du ind med kommunens eget login. Det kan man ikke her endnu.`,
  productionAsk: 'Spørg den, der driver Forlæns hos jer, hvornår det kommer.',
  own: (municipality: string) => `I ${municipality} logger du ind med kommunens eget login.`,
  ownWay: 'Du bliver sendt dertil og kommer tilbage hertil, når du er logget ind.',
  ownSignIn: 'Log ind med kommunens login',
  ownGoing: 'Sender dig videre ...',
  signInAs: (name: string) => `Log ind som ${name}`,
  signIn: 'Log ind',
  failed: 'Du kunne ikke logges ind.',
  personsFailed: 'Personerne kunne ikke hentes.',
  otherFault: 'Noget gik galt på vejen. Prøv igen. Sker det igen, så sig det til den, der driver Forlæns hos jer.',
  noPersons: 'Der er ingen demopersoner at vælge. Demoen er ikke lagt ind endnu.',
  groups: {
    child: 'Arbejder med børn og familier',
    money: 'Planlægger og følger op',
    control: 'Måler, fører kontrol og driver',
  },
  ladder: 'Indsatstrappen, fra det mest indgribende ned mod hverdagen',
  start: {
    title: (role: string) => `Forsiden for ${role.toLowerCase()}`,
    empty: 'Der er ingen sider til din rolle endnu.',
    next: 'De kommer, når adgang til børns sager og loggen er på plads. Indtil da kan du vælge en anden person i demoen.',
  },
} as const
