/// <reference lib="dom" />
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, launch, openPage, violations } from '../../support/browser.js'
import { runaround } from '../../support/runaround.js'
import { folderWith } from '../../support/scenarios.js'

/** What would do harm if it were taken for anything but a name. */
const HOSTILE = `</title><script>document.title = "taken"</script><img src=x onerror="document.title='taken'"> "'&amp; \u05E9\u05DC\u05D5\u05DD ${'\u202E'}txt`

const SHOP = `name: ${JSON.stringify(HOSTILE)}
description: "]]> --> </pre><script>document.title = 'taken'</script>"
horizon: 5 weeks
replications: 2
currency: USD
demand: {arrivals: 12 per hour}
customers:
  anyone: {lifetime_value: 500 USD, calls_again: {share: 50%, after: 2 h}}
issues:
  broken:
    severity: 3
    talk: exponential(3 min)
    explain: 1 min
    chain: [desk, workshop_with_a_name_that_is_very_long_indeed]
    solvable: {desk: 70%}
    remedy: {needed: 90%, amount: "lognormal(40 USD, 0.8)"}
teams:
  desk:
    agents: 5
    wage: 20 USD per hour
    reports_to: chief
    authority: {claimed: 200 USD, granted: 20 USD, routine: 10 USD}
    empowerment: {tools: {claimed: 100%, actual: 60%}, safety: {claimed: 100%, actual: 40%}}
  workshop_with_a_name_that_is_very_long_indeed: {agents: 3, reports_to: chief}
managers:
  chief: {people: 2, limit: 200 USD, decides_in: 4 min, approves: 70%}
culture: {refusal: 50%}
`
/** Its label stands in tables. */
const OTHER = 'b <script>document.title = "taken"<!--.yaml'

const PAGES: Readonly<Record<string, readonly string[]>> = {
  run: ['run', 'a.yaml', '--title', HOSTILE, '--for', HOSTILE],
  runs: ['run', 'a.yaml', OTHER],
  compare: ['compare', 'a.yaml', OTHER],
  gap: ['gap', 'a.yaml', '--path'],
  sweep: ['sweep', 'a.yaml', '--vary', 'teams.desk.agents=4,5,6', '--metric', 'trust_loss'],
  trace: ['trace', 'a.yaml', '--in', OTHER],
  sensitivity: ['sensitivity', 'a.yaml', '--metric', 'trust_loss', '--replications', '1', '--set', 'horizon=2 days'],
}

describe.skipIf(!hasBrowser)('a page of results in a browser', () => {
  let folder = ''
  let browser: Browser

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'runaround-'))
    writeFileSync(join(folder, 'a.yaml'), SHOP)
    writeFileSync(join(folder, OTHER), SHOP.replace('granted: 20 USD', 'granted: 90 USD'))
    for (const [name, args] of Object.entries(PAGES)) {
      const { code, stderr } = await runaround([...args, '-o', `${name}.html`, '--quiet'], { cwd: folder })
      expect(`${name}: ${code} ${stderr}`).toBe(`${name}: 0 `)
    }
    browser = await launch()
  }, 300_000)

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true })
  })

  const opened = (name: string, how: BrowserContextOptions = {}) => openPage(browser, join(folder, `${name}.html`), how)

  const names = Object.keys(PAGES)

  describe.each(names)('%s', (name) => {
    let page: Page
    let said: readonly string[]

    // Opened once, and looked at in one way after the other: opening takes a second.
    beforeAll(async () => {
      ;({ page, said } = await opened(name))
    })

    afterAll(async () => {
      await page?.context().close()
    })

    test('opens from a file without a complaint, and fetches nothing', async () => {
      await page.waitForTimeout(200)
      expect(said).toEqual([])
      expect(await page.title()).not.toBe('taken')
    })

    test('says the same without scripts', async () => {
      const content = async (page: Page) => {
        const main = page.locator('main > :not(#living)')
        const pictures = await page.locator('svg').count()
        return { texts: await main.allInnerTexts(), pictures, tables: await page.locator('table').count() }
      }
      const { page: without } = await opened(name, { javaScriptEnabled: false })
      const found = await content(without)
      await without.context().close()
      expect(found).toEqual(await content(page))
      expect(found.tables).toBeGreaterThan(0)
    })

    test.each([
      ['light', 'all'],
      ['dark', 'of colours'],
    ] as const)('is open to everybody (axe), in %s', async (colorScheme, rules) => {
      await page.emulateMedia({ colorScheme })
      const found = await violations(page, 'html', rules)
      expect(found.filter((violation) => /^(serious|critical)/.test(violation))).toEqual([])
    })

    test('fits a telephone, and no text of it is too small', async () => {
      await page.setViewportSize({ width: 360, height: 740 })
      const found = await page.evaluate(() => {
        const seen = [...document.querySelectorAll('svg')].filter((svg) => svg.getBoundingClientRect().width > 0)
        const cut = seen.flatMap((svg) => {
          const frame = svg.getBoundingClientRect()
          return [...svg.querySelectorAll('text')]
            .filter((text) => {
              const { left, right } = text.getBoundingClientRect()
              return left < frame.left - 1 || right > frame.right + 1
            })
            .map((text) => text.textContent)
        })
        const sizes = seen.map((svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)
        return { width: document.documentElement.scrollWidth, cut, least: Math.min(1, ...sizes) }
      })
      expect(found.width).toBe(360)
      expect(found.cut).toEqual([])
      expect(found.least).toBeGreaterThan(0.95)
    })

    test('prints on A4 with nothing cut', async () => {
      await page.emulateMedia({ media: 'print' })
      // The width of an A4 page less its margins, in pixels of CSS.
      await page.setViewportSize({ width: 672, height: 990 })
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('table, svg, pre')]
          .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .map((element) => element.textContent),
      )
      expect(cut).toEqual([])
      const apart = await page.evaluate(
        () =>
          [...document.querySelectorAll('tr, figure')].filter((row) => getComputedStyle(row).breakInside !== 'avoid')
            .length,
      )
      expect(apart).toBe(0)
    })
  })

  test('prints', async () => {
    const { page } = await opened('run')
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000)
    await page.context().close()
  })

  test('is read by keyboard: to the report, and to each part of it', async () => {
    const { page } = await opened('run')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('To the report')
    const isAtContents = () => page.evaluate(() => document.activeElement?.matches('nav a') === true)
    for (let tabs = 0; tabs < 200 && !(await isAtContents()); tabs++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toMatch(/^#r\d+$/)
    await page.context().close()
  })

  test('shows names as they are written', async () => {
    const { page } = await opened('run')
    const shown = await page.locator('h1').textContent()
    expect(shown).toBe(HOSTILE.replace('\u202E', '\u{FFFD}'))
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.locator('pre', { hasText: '-->' }).textContent()).toContain("document.title = 'taken'")
    await page.context().close()
  })
})

test('a page has the same bytes for any number of workers, and neither a date nor a path', async () => {
  const folder = folderWith({ 'a.yaml': SHOP })
  const written = async (workers: string) => {
    await runaround(['run', 'a.yaml', '--workers', workers, '-o', `${workers}.html`], { cwd: folder })
    return readFileSync(join(folder, `${workers}.html`), 'utf8')
  }
  const page = await written('1')
  expect(await written('2')).toBe(page)
  expect(page).not.toContain(folder)
  expect(page).not.toMatch(/20[23]\d-\d\d|\bGMT\b/)
})

test('a page of a bundled scenario stays below 400 kB', async () => {
  const folder = folderWith({})
  const scenario = join(import.meta.dirname, '../../../scenarios/ersatz.yaml')
  await runaround(['run', scenario, '--replications', '2', '-o', 'run.html'], { cwd: folder })
  expect(readFileSync(join(folder, 'run.html')).length).toBeLessThan(400_000)
})

test.each([
  [['--title', 'A'], '--title is about a .html file'],
  [['--for', 'A'], '--for is about a .html file'],
  [['--open'], '--open is about a .html file'],
  [['--open', '--format', 'html'], '--open is about a .html file'],
  [['--picture', 'time'], '--picture is about a .svg file'],
])('%j is refused where it says nothing', async (args, said) => {
  const { code, stderr } = await runaround(['run', 'a.yaml', ...args], { cwd: folderWith({ 'a.yaml': SHOP }) })
  expect([code, stderr]).toEqual([2, expect.stringContaining(said)])
})
