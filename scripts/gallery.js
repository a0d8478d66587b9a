// Draws the pictures of docs/gallery.md anew, and writes the page. With --check it writes nothing, and fails where one is
// stale; with --quick it looks only at those that are drawn in a moment. Further arguments name the pictures to draw.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PICTURES } from './gallery/pictures.js'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const check = process.argv.includes('--check')
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const isAsked = ({ name, isQuick }) =>
  named.length > 0 ? named.includes(name) : isQuick || !process.argv.includes('--quick')
const some = PICTURES.filter(isAsked)
const folder = mkdtempSync(join(tmpdir(), 'gallery-'))
for (const { name, words } of some) {
  const drawn = join(folder, `${name}.svg`)
  execFileSync(process.execPath, ['bin/runaround.js', ...words, '--quiet', '-o', drawn], { stdio: 'inherit' })
  settle(`docs/gallery/${name}.svg`, readFileSync(drawn, 'utf8'))
}
rmSync(folder, { recursive: true })
settle('docs/gallery.md', page())

/** Writes what is new, or says that it is stale. */
function settle(path, text) {
  if (textOf(path) === text) return
  console.log(`${path}: ${check ? 'stale: npm run gallery' : 'drawn anew'}`)
  if (check) process.exitCode = 1
  else writeFileSync(path, text)
}

function textOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function page() {
  const shown = PICTURES.map(({ name, says, words }) => {
    const command = ['runaround', ...words, '-o', `${name}.svg`].map((word) =>
      /[\s*]/.test(word) ? `'${word}'` : word,
    )
    return `## ${name[0].toUpperCase()}${name.slice(1)}\n\n${says}\n\n![${says}](gallery/${name}.svg)\n\n\`\`\`sh\n${command.join(' ')}\n\`\`\`\n`
  })
  const head = `# Gallery

Each picture is drawn by the command below it (\`npm run gallery\` draws them all anew), and stands in the page that \`-o
report.html\` writes. With more replications the intervals are narrower.
`
  return [head, ...shown].join('\n')
}
