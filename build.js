// Bundles the program into dist/: one chunk a command, so that starting loads no more than is asked for.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { deflateSync } from 'fflate'
import { compileCore } from './scripts/compile-core.js'

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
await compileCore()
rmSync('dist', { recursive: true, force: true })

const entries = {
  index: 'src/index.ts',
  'cli/main': 'src/cli/main.ts',
  'tasks/worker': 'src/tasks/worker.ts',
  'cli/log-worker': 'src/cli/log/log-worker.ts',
}
await build({
  entryPoints: entries,
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // What pictures are drawn with is many small modules, which take longer to find than to draw: it comes with the program.
  external: Object.keys(dependencies).filter((name) => !name.startsWith('d3-')),
  sourcemap: true,
})
await buildPage()
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
declareInTypeScript('dist/core')

/**
 * Bundles what a living report holds: the program of the page as it stands, and that of its worker, with the engine,
 * compressed and in base 64.
 */
async function buildPage() {
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
    legalComments: 'none',
  })
  const textOf = (name) => outputFiles.find(({ path }) => path.endsWith(name))
  mkdirSync('dist/page')
  writeFileSync('dist/page/page.txt', textOf('page.js').text)
  const engine = deflateSync(textOf('worker.js').contents, { level: 9 })
  writeFileSync('dist/page/engine.txt', Buffer.from(engine).toString('base64'))
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
