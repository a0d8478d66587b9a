// Takes the transcripts of README.md and docs/ anew from the program. With --check it writes nothing, and fails where one is
// stale. Further arguments name the pages to look at: all where there are none.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { retell } from './transcripts/retell.js'
import { inSession } from './transcripts/session.js'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const named = process.argv.slice(2).filter((argument) => argument !== '--check')
const check = process.argv.includes('--check')
const docs = readdirSync('docs').filter((file) => file.endsWith('.md'))
const pages = named.length > 0 ? named : ['README.md', ...docs.map((file) => `docs/${file}`)]
const told = (run) => (command) => {
  console.log(`  $ ${command}`)
  return run(command)
}
for (const path of pages) {
  const page = readFileSync(path, 'utf8')
  const retold = inSession((run) => retell(page, told(run)))
  if (retold === page) continue
  console.log(`${path}: ${check ? 'stale: npm run transcripts' : 'taken anew'}`)
  if (check) process.exitCode = 1
  else writeFileSync(path, retold)
}
