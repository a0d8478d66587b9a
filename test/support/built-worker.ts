import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { emptyFolder } from './runaround.js'

/** A worker of the tests as a file that Node can run. */
export function builtWorker(source: URL): URL {
  const outfile = join(emptyFolder(), 'worker.mjs')
  const options = { bundle: true, format: 'esm', platform: 'node', logLevel: 'error' } as const
  buildSync({ ...options, entryPoints: [fileURLToPath(source)], outfile })
  return pathToFileURL(outfile)
}
