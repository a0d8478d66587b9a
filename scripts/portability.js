// Runs bundled designs elsewhere and compares the bytes: `npm run portability -- [PART ...]`. Part `nodes`: other versions of
// Node; part `page`: a page in Chromium. Says aloud what it cannot have.
import { fileURLToPath } from 'node:url'
import { nodes } from './portability/nodes.js'
import { page } from './portability/page.js'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
/** Each prints what it has found, and tells whether all bytes were the same. */
const PARTS = { nodes, page }

const named = process.argv.slice(2)
const unknown = named.filter((part) => !Object.hasOwn(PARTS, part))
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}\nparts: ${Object.keys(PARTS).join(', ')}`)
  process.exit(2)
}
for (const part of named.length > 0 ? named : Object.keys(PARTS)) if (!(await PARTS[part]())) process.exitCode = 1
