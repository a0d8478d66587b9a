// Bundles the program into dist/, with what it depends on: one chunk a command, so that starting loads no more than is asked
// for, and not the two hundred files of others one by one, which takes longer than reading a scenario.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { build } from 'esbuild'
import { compileCore } from './scripts/compile-core.js'

await compileCore()
rmSync('dist', { recursive: true, force: true })

const entries = {
  index: 'src/index.ts',
  'cli/main': 'src/cli/main.ts',
  'tasks/worker': 'src/tasks/worker.ts',
  'cli/log-worker': 'src/cli/log/log-worker.ts',
}
const { metafile } = await build({
  entryPoints: entries,
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // What is no ES module asks for Node's own modules at run time.
  banner: {
    js: "import { createRequire as requiring } from 'node:module'; const require = requiring(import.meta.url);",
  },
  // Optional: loaded where a queue is named, by whoever has them.
  external: ['bullmq', 'ioredis'],
  sourcemap: true,
  metafile: true,
})
await buildPage()
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
declareInTypeScript('dist/core')
// Last: by its date the tests tell whether the program is built.
writeFileSync('dist/LICENCES.txt', licences(Object.keys(metafile.inputs)))

/**
 * Bundles what a living report holds: the program of the page as it stands, and compressed that of its worker, the engine, and
 * the core, which is no text and would be compressed worse within one.
 */
async function buildPage() {
  let core = ''
  const { outputFiles } = await build({
    entryPoints: ['src/page/page.ts', 'src/page/worker.ts'],
    outdir: 'dist/page',
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    // A page reads no text of the language: what a scenario says is compiled into it.
    alias: { zod: './src/page/no-schema.ts' },
    // What stands in for it has all that is asked of it.
    logOverride: { 'import-is-undefined': 'error' },
    legalComments: 'none',
    charset: 'utf8',
    plugins: [{ name: 'core-apart', setup: takeOut }],
  })
  const textOf = (name) => outputFiles.find(({ path }) => path.endsWith(name)).text
  const compressed = (bytes) => deflateRawSync(bytes, { level: 9 })
  mkdirSync('dist/page')
  writeFileSync('dist/page/page.js', textOf('page.js'))
  writeFileSync('dist/page/engine.deflate', compressed(textOf('worker.js')))
  writeFileSync('dist/page/core.deflate', compressed(Buffer.from(core, 'base64')))

  function takeOut({ onLoad }) {
    onLoad({ filter: /compiled-core\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replace(/(?<=BYTES: string =\s*)'(.*)'/, (_, bytes) => {
        core = bytes
        return "''"
      }),
    }))
  }
}

/** Says in TypeScript's words, in declarations, what number types the core has: its own are known to nobody who imports them. */
function declareInTypeScript(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.d.ts'),
  )) {
    const path = join(folder, name)
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace(/\b(i32|u32|f64)\b/g, 'number').replace(/\bbool\b/g, 'boolean'))
  }
}

/** What the authors of bundled packages ask to be handed on with them. */
function licences(paths) {
  const folders = new Set(paths.flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []))
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
    const text = file === undefined ? `${license}, ${author?.name ?? author}` : readFileSync(join(folder, file), 'utf8')
    return `${name} ${version}\n\n${text.trim()}\n`
  })
  return texts.join(`\n${'-'.repeat(80)}\n\n`)
}
