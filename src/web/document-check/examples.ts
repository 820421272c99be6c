// The five published texts, each fetched when somebody tries it.
import type { da } from './da.ts'
import { type Taken, takenText } from './take-file.ts'

export type Example = keyof typeof da.empty.example

const texts: Readonly<Record<Example, () => Promise<{ readonly default: string }>>> = {
  'koebenhavn-2016': () => import('../../../cases/sources/koebenhavn-2016.txt?raw'),
  'ringsted-2020': () => import('../../../cases/sources/ringsted-2020.txt?raw'),
  'herning-2012': () => import('../../../cases/sources/herning-2012.txt?raw'),
  'herning-2016': () => import('../../../cases/sources/herning-2016.txt?raw'),
  'frederiksberg-2017': () => import('../../../cases/sources/frederiksberg-2017.txt?raw'),
}

export const examples: readonly Example[] = [
  'koebenhavn-2016',
  'ringsted-2020',
  'herning-2012',
  'herning-2016',
  'frederiksberg-2017',
]

export const takenExample = async (of: Example): Promise<Taken> => takenText(`${of}.txt`, (await texts[of]()).default)
