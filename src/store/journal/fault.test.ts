// Every fault of a journal in the words of the one who has to act on it.
import { expect, it } from 'vitest'
import { type Fault, faultSentence } from './fault.ts'

it.each<[Fault, string]>([
  [{ code: 'row-changed', row: 'r', seal: 2 }, 'rækken r i segl 2 siger noget andet, end da den blev skrevet.'],
  [
    { code: 'row-changed', row: 'r', seal: null },
    'rækken r, som endnu ikke er forseglet, siger noget andet, end da den blev skrevet.',
  ],
  [{ code: 'row-subjects', row: 'r', seal: 2 }, 'rækken r i segl 2 står ikke hos de personer, den handler om.'],
  [{ code: 'row-emptied', row: 'r', seal: 2 }, 'rækken r i segl 2 har mistet sit indhold før tiden.'],
  [{ code: 'rows-missing', seal: 2 }, 'segl 2 mangler rækker.'],
  [{ code: 'rows-added', seal: 2 }, 'segl 2 har fået rækker, der ikke var der, da det blev sat.'],
  [{ code: 'rows-reordered', seal: 2 }, 'rækkerne i segl 2 er byttet om eller skiftet ud, siden det blev sat.'],
  [{ code: 'seal-changed', seal: 2 }, 'segl 2 er ændret, eller også er nøglen en anden end den, det blev sat med.'],
  [{ code: 'seal-missing', seal: 2 }, 'segl 2 mangler.'],
  [{ code: 'head-other', seal: 2 }, 'segl 2 er et andet end det, der blev offentliggjort.'],
  [{ code: 'ends-early', seal: 2, published: 3 }, 'journalen ender ved segl 2, men segl 3 er offentliggjort.'],
  [{ code: 'ends-early', seal: 0, published: 3 }, 'journalen har ingen segl, men segl 3 er offentliggjort.'],
])('%j', (fault, sentence) => {
  expect(faultSentence(fault)).toBe(sentence)
})
