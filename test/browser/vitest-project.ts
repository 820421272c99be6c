// The vitest project of the tests that need a browser; their files end in .browser.test.ts.
import { fileURLToPath } from 'node:url'

/** The files of the browser tests, for this project to include and for every other project to exclude. */
export const browserTests = ['src/**/*.browser.test.ts', 'test/**/*.browser.test.ts']

/** Pages gone through in depth, in `npm run test:long`; FORLAENS_LONG_TESTS=1 runs them and nothing else. */
const long = '**/*.long.browser.test.ts'
const { FORLAENS_LONG_TESTS: inDepth } = process.env

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Belongs in the list of projects in vitest.config.ts. */
export const browserProject = {
  test: {
    name: 'browser',
    include: inDepth === undefined ? browserTests : [long],
    exclude: inDepth === undefined ? [long] : [],
    globals: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: [here('../setup/server.ts'), here('setup.ts')],
    provide: { binaries: '' },
  },
}
