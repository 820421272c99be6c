// The vitest project of the tests that need a browser; their files end in .browser.test.ts.
import { fileURLToPath } from 'node:url'

/** The files of the browser tests, for this project to include and for every other project to exclude. */
export const browserTests = ['src/**/*.browser.test.ts', 'test/**/*.browser.test.ts']

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Belongs in the list of projects in vitest.config.ts. */
export const browserProject = {
  test: {
    name: 'browser',
    include: browserTests,
    globals: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: [here('../setup/server.ts'), here('setup.ts')],
    provide: { binaries: '' },
  },
}
