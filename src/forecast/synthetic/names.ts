// Names of people who do not exist: common first names, and family names put together so that few or none carry them.
import type { Sex } from './identifiers.ts'
import { pick, type Stream } from './random.ts'

const girls =
  'Alma Freja Nora Ellen Ida Karla Asta Sofie Åse Signe Maja Liva Olivia Merle Vigga Ronja Selma Filippa Tilde Astrid Bjørk Gry Rosa Lærke Isolde Mynte Kaya Amina Leyla Zahra Sølvi Agnes Dagmar Esther Hjørdis Johanne Kamille Laura Mathilde Naja Petra Rigmor Saga Thyra Ulla Viola Ylva'
const boys =
  'Sofus Elias Oskar Malthe Viggo Emil Villads Aksel Storm Bjørn Søren Jørgen Åge Ægir Noah Anton Bertil Carlo Ditlev Eskild Frode Gustav Hjalte Ivar Joakim Kalle Laurits Magne Nohr Otto Palle Rune Sigurd Thor Ulrik Vilfred Walther Yusuf Omar Adam Hassan Milo Tristan Øjvind Peder Konrad Hannibal'
const women =
  'Rikke Anette Line Lone Pia Mette Dorte Heidi Camilla Tina Sanne Gitte Jette Louise Maria Trine Fatima Samira Åsa Bente Kirsten Rønnaug Stine Ulla Vibe'
const men =
  'Jan Per Lars Kim Brian Michael Søren Jesper Henrik Jørn Torben Allan Mohammed Ahmed Kenneth Steen Bjarne Åge Tonny Flemming René Claus Ole Hans'
const middles =
  'Holm Lykke Skov Brandt Ravn Vinther Rønne Juul Hauge Bjerre Fogh Krogh Toft Dahl Friis Lund Winther Bach Munk Riis Holst Storm Østergård Nørby'
const roots =
  'Birke Rønne Ælle Ørne Åge Tang Mose Lyng Hvid Skygge Sølv Vad Klit Fjeld Hjort Måge Svane Ravne Lærke Stær Ugle Odder Grævlinge Sneppe Brombær Slåen Hyben Pile Enebær Tjørne'
const endings = 'holt mark sø bæk lund høj dal gård vang kær bro ager skær eng tofte bakke ø å'

const listed = (text: string): readonly string[] => text.split(' ')
const first = { girls: listed(girls), boys: listed(boys), women: listed(women), men: listed(men) }
const [middle, root, ending] = [listed(middles), listed(roots), listed(endings)]

/** A family name such as Grævlingekær. */
export const familyName = (stream: Stream): string => `${pick(stream, root)}${pick(stream, ending)}`

/** A child's full name: first name, middle name and the family's name. */
export const childName = (stream: Stream, sex: Sex, family: string): string =>
  `${pick(stream, sex === 'female' ? first.girls : first.boys)} ${pick(stream, middle)} ${family}`

/** A grown-up's full name. */
export const adultName = (stream: Stream, sex: Sex, family: string): string =>
  `${pick(stream, sex === 'female' ? first.women : first.men)} ${pick(stream, middle)} ${family}`

const kin = ['mormor og morfar', 'farmor og farfar', 'moster', 'faster', 'farbror og hans kone', 'storesøster']

/** Where a child lives with relatives or others it knows. */
export const kinPlace = (stream: Stream): string => `Hos ${pick(stream, kin)}`

/** Where a child lives with a foster family. */
export const fosterPlace = (stream: Stream): string => `Hos familien ${familyName(stream)}`

const streets = listed(
  'Lindevej Havnegade Mågevej Åvænget Rønnebærvej Kløvervangen Møllestien Ørstedparken Engdraget Stærevej',
)

/** An address in a town that does not exist. */
export const address = (stream: Stream): string =>
  `${pick(stream, streets)} ${1 + Math.floor(stream.unit() * 98)}, Eksempelby`
