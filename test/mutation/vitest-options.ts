// How the tests run while mutants are tried: in one process that keeps its modules, the same every time, the slow ones last.
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Tests that are slow, from the least to the most: a mutant that another test sees first is done with sooner. */
const slow = ['small-cell', 'writing', 'retention', 'sealing', 'backup', 'server/', 'properties', 'keeper']

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => slow.findIndex(each => moduleId.includes(each))
    return files.toSorted((a, b) => place(a) - place(b) || a.moduleId.localeCompare(b.moduleId))
  }
}

/** Belongs under `test` in the vitest configuration of a mutation run. */
export const mutationOptions = {
  globals: false,
  isolate: false,
  testTimeout: 20_000,
  hookTimeout: 60_000,
  sequence: { sequencer: QuickFirst },
  setupFiles: ['test/mutation/each-file.ts'],
}
