// Builds `dist/` for the package: Node strips no types below node_modules, so an installed package runs JavaScript.
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
rmSync('dist', { recursive: true, force: true })
const compiled = spawnSync('tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' })
if (compiled.status !== 0) process.exit(1)
// The pages are for browsers and are built by vite.
const pages = spawnSync(
  'vite',
  ['build', '--outDir', fileURLToPath(new URL('../dist/web', import.meta.url)), '--emptyOutDir', '--logLevel', 'warn'],
  {
    stdio: 'inherit',
  },
)
if (pages.status !== 0) process.exit(1)
// tsc carries no SQL; the migrations go along as they are.
for (const file of globSync('src/store/migrations/*.sql')) cpSync(file, file.replace(/^src/, 'dist'))
