import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { emptyFolder } from './runaround.js'

/** A worker of the tests as a file that Node can run. */
export function builtWorker(source: URL): URL {
  const outfile = join(emptyFolder(), 'worker.mjs')
  // What is bundled with it may be no ES module, and ask for a module of Node's at run time.
  const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" }
  const options = { banner, bundle: true, format: 'esm', platform: 'node', logLevel: 'error' } as const
  buildSync({ ...options, entryPoints: [fileURLToPath(source)], outfile })
  return pathToFileURL(outfile)
}
