import { existsSync, readdirSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

const MOST_BYTES = 60_000

test('every picture of the gallery is checked in, small, and shown on its page', () => {
  const page = readFileSync('docs/gallery.md', 'utf8')
  for (const file of readdirSync('docs/gallery')) {
    expect(page).toContain(`(gallery/${file})`)
    expect(readFileSync(`docs/gallery/${file}`).length).toBeLessThan(MOST_BYTES)
  }
})

test('what the pages show is there', () => {
  for (const [file, page] of [
    ['README.md', ''],
    ['docs/gallery.md', 'docs/'],
  ] as const) {
    const shown = [...readFileSync(file, 'utf8').matchAll(/!\[[^\]]*\]\(([^)]+\.svg)\)/g)].map(
      ([, path]) => `${page}${path}`,
    )
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.filter((path) => !existsSync(path))).toEqual([])
  }
})
