import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import * as library from '../../dist/index.js'
import { replication } from './replication.js'

const DESIGNS = ['scenarios/ersatz.yaml', 'scenarios/fearful.yaml']
/** What they extend too. */
const FILES = [...DESIGNS, 'scenarios/empowered.yaml', 'scenarios/base/homeware.yaml']
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome']

/** Puts what the designs left into the body: in characters that HTML leaves alone. */
const SCRIPT = `
import * as library from './src/index.ts'
import { replication } from './scripts/portability/replication.js'
let said
try {
  said = { left: DESIGNS.map((design) => replication(library, FILES, design)) }
} catch (error) {
  said = { error: String(error?.stack ?? error) }
}
document.body.textContent = encodeURIComponent(JSON.stringify(said))
`

/**
 * Compares a replication of designs in a page, opened as a file in Chromium, with the same in this Node.
 * @returns whether each leaves the same bytes; true where there is no Chromium, which is said
 */
export async function page() {
  const browser = [process.env.CHROMIUM, ...BROWSERS].find(
    (name) => name && spawnSync(name, ['--version']).status === 0,
  )
  if (browser === undefined) {
    console.log(`No Chromium was found (tried $CHROMIUM, ${BROWSERS.join(', ')}): the page is skipped.`)
    return true
  }
  const files = Object.fromEntries(FILES.map((path) => [path, readFileSync(path, 'utf8')]))
  const said = await inPage(browser, files)
  if (said.error !== undefined) {
    console.log(`the page fails: ${said.error}`)
    return false
  }
  console.log(
    `${spawnSync(browser, ['--version'], { encoding: 'utf8' }).stdout.trim()} and Node ${process.versions.node}:`,
  )
  const same = DESIGNS.map((design, i) => {
    const texts = [said.left[i], replication(library, files, design)]
    const agree = texts[0] === texts[1]
    const digests = texts.map((text) => createHash('sha256').update(text).digest('hex').slice(0, 12))
    const size = `${texts[0].length.toLocaleString('en')} characters`
    console.log(
      `  ${agree ? 'the same bytes' : 'DIFFERENT BYTES'}: a replication of ${design}, ${size} (${digests.join(', ')})`,
    )
    return agree
  })
  return same.every((agree) => agree)
}

/** What a page says that holds the library and these files: `{left}`, by design, or `{error}`. */
async function inPage(browser, files) {
  const folder = mkdtempSync(join(tmpdir(), 'portability-'))
  try {
    const html = join(folder, 'page.html')
    await build({
      stdin: { contents: SCRIPT, resolveDir: '.' },
      outfile: join(folder, 'page.js'),
      define: { DESIGNS: JSON.stringify(DESIGNS), FILES: JSON.stringify(files) },
      bundle: true,
      format: 'iife',
      platform: 'browser',
      logLevel: 'error',
    })
    writeFileSync(html, '<!doctype html><meta charset="utf-8"><body><script src="page.js"></script>')
    // It does not start as root but without its sandbox; the page is ours.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const options = ['--headless', ...asRoot, `--user-data-dir=${join(folder, 'profile')}`, '--dump-dom']
    const { stdout, stderr } = spawnSync(browser, [...options, pathToFileURL(html).href], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    const body = /<body>([^<]+)<\/body>/.exec(stdout)
    return body === null ? { error: `it says nothing\n${stderr}` } : JSON.parse(decodeURIComponent(body[1]))
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
