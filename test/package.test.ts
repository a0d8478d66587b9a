import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** What npm would publish. */
function packed(): readonly string[] {
  // No scripts: `prepare` would build again.
  const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' })
  const [found] = JSON.parse(said) as [{ readonly files: readonly { readonly path: string }[] }]
  return found.files.map(({ path }) => path)
}

const files = packed()
const pages = files.filter((path) => path.endsWith('.md'))

test('every relative link of a page in the package leads to a file in the package', () => {
  expect(pages).toContain('README.md')
  expect(pages.filter((path) => path.startsWith('docs/'))).not.toEqual([])
  const dead = pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
      .map(([, link]) => link!)
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const path = join(dirname(page), link).replace(/\/$/, '')
        return !files.some((file) => file === path || file.startsWith(`${path}/`))
      })
      .map((link) => `${page}: ${link}`),
  )
  expect(dead).toEqual([])
})

test('the programs that prove the product are not in the package', () => {
  expect(files.filter((path) => /(^|\/)(proof|verify|calibrate|mechanisms)\b.*\.[jt]s/.test(path))).toEqual([])
})

test('the compiled core is in the package once, and the compiler that made it is no part of it', () => {
  const texts = files
    .filter((path) => /^dist\/.*\.(d\.ts|js)$/.test(path))
    .map((path) => [path, readFileSync(path, 'utf8')] as const)
  expect(texts.filter(([, text]) => text.includes('AGFzbQ')).map(([path]) => path)).toEqual([
    expect.stringMatching(/\.js$/),
  ])
  expect(texts.filter(([, text]) => /from ['"](assemblyscript|binaryen)/.test(text)).map(([path]) => path)).toEqual([])
})

test('declarations know no number types but TypeScript’s', () => {
  const declared = files.filter((path) => path.startsWith('dist/') && path.endsWith('.d.ts'))
  expect(declared).toContain('dist/core/model/model.d.ts')
  expect(declared.filter((path) => /\b(f64|i32|bool)\b/.test(readFileSync(path, 'utf8')))).toEqual([])
})

/** The places of a page that a link can lead to, as GitHub names them. */
function anchors(page: string): readonly string[] {
  return [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

test('every link to a place in a page leads to a heading of that page', () => {
  const dead = pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s#:]*)#([^)\s]+)\)/g)]
      .filter(([, link, place]) => {
        const target = link === '' ? page : join(dirname(page), link!)
        return !anchors(readFileSync(target, 'utf8')).includes(place!)
      })
      .map(([, link, place]) => `${page}: ${link}#${place}`),
  )
  expect(dead).toEqual([])
})
