// How the pages are built: React, the design system's style sheet with the two weights we use, and nothing inline.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { guideBlocks } from './scripts/guide-blocks.ts'
import { guides, isGuide } from './src/web/guide/guide.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * Keeps IBM Plex Sans regular and semibold of the design system's faces, as woff2, and none of its 170 icon files: the few
 * icons the pages use are drawn in the page, beside their word. All of it lies in a layer, so that our own few rules win
 * without raising their voice.
 */
const whatWeUse: Plugin = {
  name: 'what-we-use-of-dkfds',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('dkfds.min.css')) return null
    const face = (weight: number, file: string): string =>
      `@font-face{font-display:swap;font-family:IBM Plex Sans;font-style:normal;font-weight:${weight};src:url(../fonts/IBMPlexSans/complete/woff2/${file}.woff2) format("woff2")}`
    const rest = code
      .replaceAll(/@font-face\{[^}]*\}/g, '')
      .replaceAll(/url\((?:"|')?\.\.\/img\/[^)]*\)/g, 'none')
      .replace(/\/\*# sourceMappingURL=.*?\*\//, '')
    const faces = face(400, 'IBMPlexSans-Regular') + face(600, 'IBMPlexSans-SemiBold')
    return { code: `${faces}@layer dkfds{${rest}}`, map: null }
  },
}

/** Puts a compressed copy beside every script, style sheet and page, made once here instead of at every request. */
const compressedBeside: Plugin = {
  name: 'compressed-beside',
  apply: 'build',
  writeBundle({ dir }) {
    if (dir === undefined) return
    for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:js|css|svg|html)$/.test(name)) continue
      const file = join(dir, name)
      const bytes = readFileSync(file)
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
      writeFileSync(`${file}.br`, brotliCompressSync(bytes))
    }
  },
}

/** `virtual:guide/raadgiver` is the guide docs/guide/adviser.md as blocks, with its pictures as files of the pages. */
const guidesAsBlocks: Plugin = {
  name: 'guides-as-blocks',
  resolveId: id => (id.startsWith('virtual:guide/') ? `\0${id}` : null),
  load(id) {
    if (!id.startsWith('\0virtual:guide/')) return null
    const name = id.slice('\0virtual:guide/'.length)
    if (!isGuide(name)) throw new RangeError(`no guide is ${name}`)
    const file = here(`./docs/guide/${guides[name].file}`)
    this.addWatchFile(file)
    const pictures: string[] = []
    const blocks = guideBlocks(readFileSync(file, 'utf8'), of => {
      pictures.push(of)
      return `picture ${pictures.length - 1}`
    })
    const imports = pictures.map((of, at) => `import picture${at} from ${JSON.stringify(here(`./docs/guide/${of}`))}`)
    const code = JSON.stringify(blocks).replaceAll(/"picture (\d+)"/g, 'picture$1')
    return [...imports, `export default ${code}`].join('\n')
  },
}

export default defineConfig({
  root: here('./src/web'),
  plugins: [whatWeUse, guidesAsBlocks, react(), compressedBeside],
  build: {
    outDir: here('./data/web'),
    emptyOutDir: true,
    // Nothing as data: addresses and no inline script, so that the pages need no exception from their security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
})
