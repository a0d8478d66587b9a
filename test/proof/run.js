// Bundles one of the programs of proof and runs it: node test/proof/run.js verify|calibrate|mechanisms.
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { compileCore } from '../../scripts/compile-core.js'

const [name] = process.argv.slice(2)
// Not in dist, which is published; below node_modules, where the packages that it imports are found.
const outfile = fileURLToPath(new URL(`../../node_modules/.proof/${name}.mjs`, import.meta.url))
await compileCore()
await build({
  entryPoints: [fileURLToPath(new URL(`${name}/main.ts`, import.meta.url))],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
})
await import(pathToFileURL(outfile).href)
