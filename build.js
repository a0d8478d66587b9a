// Bundles the program into dist/: one chunk a command, so that starting loads no more than is asked for.
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
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
await build({
  entryPoints: entries,
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
})
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
