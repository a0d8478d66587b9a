/// <reference lib="dom" />
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, launch, openPage, violations } from '../../support/browser.js'
import { runaround } from '../../support/runaround.js'

const ERSATZ = join(import.meta.dirname, '../../../scenarios/ersatz.yaml')

/** Its label and its command are to be text wherever they stand. */
const FILE = `a <b> & "c" d's.yaml`
/** Every case is an exception beyond the limit of the desk: neither the limit nor exceptions help there alone. */
const DESK = `
horizon: 3 days
replications: 6
demand: {arrivals: 20 per hour, open: mon-fri 08:00-18:00}
customers: {anyone: {lifetime_value: 500 USD}}
issues:
  broken:
    severity: 3
    talk: exponential(3 min)
    chain: [desk, workshop]
    solvable: {desk: 70%}
    remedy: {amount: "lognormal(100 USD, 0.3)"}
    exception: 100%
teams:
  desk:
    agents: {"mon-fri 08:00-12:00": 3, "mon-fri 12:00-18:00": 2}
    reports_to: chief
    wage: 20 USD per hour
    authority: {claimed: 400 USD, granted: 20 USD, exceptions: {claimed: true, granted: false}}
    empowerment: {training: {claimed: 100%, actual: 62.5%}, tools: 90%}
  workshop: {agents: 2, reports_to: foreman, authority: {granted: 90 USD, exceptions: false}}
managers:
  chief: {people: 1, decides_in: exponential(4 min), approves: 40%, available: 50%}
  foreman: {people: 1, decides_in: exponential(4 min), approves: 40%, available: 50%}
culture: {silos: 30%, review: 20%, leadership: {claimed: 90%, actual: 40%}}
`

describe.skipIf(!hasBrowser)('the levers of a page', { timeout: 120_000 }, () => {
  let folder = ''
  let browser: Browser

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'runaround-'))
    writeFileSync(join(folder, FILE), DESK)
    writeFileSync(join(folder, 'other.yaml'), DESK.replace('agents: 2,', 'agents: 3,'))
    const calls = [
      ['run', FILE, '-o', 'desk.html'],
      ['run', FILE, '--set', 'teams.desk.empowerment.tools=70%', '--replications', '3', '-o', 'set.html'],
      ['run', ERSATZ, '--replications', '3', '--confidence', '90%', '-o', 'ersatz.html'],
      ['run', ERSATZ, '-o', 'ersatz-in-full.html'],
      ['compare', FILE, 'other.yaml', '-o', 'compare.html'],
      ['gap', FILE, '--replications', '2', '-o', 'gap.html'],
      ['sweep', FILE, '--vary', 'teams.workshop.agents=2,3', '--replications', '2', '-o', 'sweep.html'],
      ['delegate', FILE, '--limits', '20,90', '--replications', '2', '-o', 'delegate.html'],
    ]
    for (const args of calls) {
      const { stderr } = await runaround([...args, '--quiet'], { cwd: folder })
      expect(stderr).toBe('')
    }
    browser = await launch()
  }, 300_000)

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true })
  })

  type Opened = Awaited<ReturnType<typeof openPage>>

  async function openedAnew(name: string, how: BrowserContextOptions = {}): Promise<Opened> {
    const found = await openPage(browser, join(folder, `${name}.html`), how)
    if (how.javaScriptEnabled !== false) await found.page.waitForSelector('.living-dials')
    return found
  }

  const pages = new Map<string, Opened>()

  /** A page with its levers as they are written: opening it takes a second, and putting it back nothing. */
  async function opened(name: string): Promise<Opened> {
    const known = pages.get(name)
    if (known === undefined) {
      const found = await openedAnew(name)
      pages.set(name, found)
      return found
    }
    const back = known.page.getByRole('button', { name: 'Reset' })
    if (await back.isVisible()) await back.click()
    await known.page.locator('.living-state', { hasText: /^As written/ }).waitFor()
    return known
  }

  /** Turns a lever to where it reads so, as its reader would see it. */
  async function turn(page: Page, path: string, to: string): Promise<void> {
    const lever = page.locator(`[data-path="${path}"]`)
    const found = await lever.evaluate((input, to) => {
      const { value } = input as HTMLInputElement
      const options = input instanceof HTMLSelectElement ? [...input.options].map(({ text }) => text) : null
      const last = options === null ? Number((input as HTMLInputElement).max) : options.length - 1
      const seen: string[] = []
      for (let at = 0; at <= last; at++) {
        ;(input as HTMLInputElement).value = String(at)
        input.dispatchEvent(new Event('input', { bubbles: true }))
        const text = options?.[at] ?? input.getAttribute('aria-valuetext') ?? ''
        if (text === to) return null
        seen.push(text)
      }
      ;(input as HTMLInputElement).value = value
      return seen
    }, to)
    expect(found, `${path} can be ${to}`).toBeNull()
  }

  async function settled(page: Page): Promise<void> {
    await page.locator('.living-state', { hasText: /^Settled/ }).waitFor({ timeout: 120_000 })
  }

  /** What the page shows: the sentence, and each row of its table. */
  async function shown(page: Page): Promise<{ sentence: string; rows: readonly (readonly string[])[] }> {
    const rows = await page.locator('.living-table tbody tr').all()
    return {
      sentence: (await page.locator('.living-sentence').textContent()) ?? '',
      rows: await Promise.all(rows.map((row) => row.locator('th, td').allTextContents())),
    }
  }

  /** What the command that stands on the page says, pasted into a shell: as Markdown, and as data. */
  async function answered(page: Page) {
    const command = await page.locator('.living-command code').textContent()
    const script = `runaround() { printf '%s\\0' "$@"; }; ${command}`
    const words = execFileSync('bash', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)
    const files = ['answer.md', 'answer.json']
    const { stderr } = await runaround([...words, '--quiet', ...files.flatMap((file) => ['-o', file])], { cwd: folder })
    expect(stderr).toBe('')
    const [markdown, json] = files.map((file) => readFileSync(join(folder, file), 'utf8'))
    return { markdown: markdown!, json: JSON.parse(json!) }
  }

  test.each<[name: string, page: string, turns: Readonly<Record<string, string>>]>([
    ['training', 'desk', { 'teams.desk.empowerment.training.actual': '100 %' }],
    [
      'a limit and exceptions',
      'desk',
      { 'teams.desk.authority.granted': '400 USD', 'teams.desk.authority.exceptions.granted': 'yes' },
    ],
    [
      'who is asked, walls and leadership',
      'desk',
      {
        'approvals.policy': 'first foreman, on duty for all',
        'culture.silos': '0 %',
        'culture.leadership.actual': '90 %',
      },
    ],
    ['people', 'desk', { 'teams.desk.agents': '3 to 4, 142 % of the hours', 'teams.workshop.agents': '3' }],
    ['training, of a bundled scenario', 'ersatz', { 'teams.front_line.empowerment.training.actual': '90 %' }],
    ['walls, beside a comparison', 'compare', { 'culture.silos': '0 %' }],
    ['tools, beside a gap', 'gap', { 'teams.desk.empowerment.tools': '20 %' }],
    ['people, beside a sweep', 'sweep', { 'teams.workshop.agents': '4' }],
    ['history, beside a delegation', 'delegate', { 'teams.desk.empowerment.history': '0 %' }],
  ])('%s: the figures are those of the command line, to the last digit', async (_, name, turns) => {
    const { page, said } = await opened(name)
    for (const [path, to] of Object.entries(turns)) await turn(page, path, to)
    await settled(page)
    const { sentence, rows } = await shown(page)
    const { markdown, json } = await answered(page)
    const cells = markdown
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.replace(/\*|\\(?=[~])/g, '').trim()),
      )
    for (const row of rows) expect(cells).toContainEqual(row)
    expect(rows.length).toBeGreaterThan(3)
    const [trust] = rows.filter(([label]) => label === 'trust loss')
    const decimals = trust![2]!.split('.')[1]!.length
    expect(trust![2]).toBe(json.scenarios['the change'].measures.trust_loss.mean.toFixed(decimals))
    expect(trust![3]).toContain(Math.abs(json.differences['the change'].trust_loss.mean).toFixed(decimals))
    expect(markdown.replaceAll('\\', '')).toContain(sentence)
    expect(said).toEqual([])
  })

  test('what the call had set is part of the design, and of its command', async () => {
    const { page } = await opened('set')
    await turn(page, 'teams.desk.empowerment.training.actual', '100 %')
    await settled(page)
    const { json } = await answered(page)
    const [trust] = (await shown(page)).rows.filter(([label]) => label === 'trust loss')
    expect(trust![2]).toBe(json.measures.trust_loss.mean.toFixed(trust![2]!.split('.')[1]!.length))
  })

  test('what is not waited for any more is never shown, and the page answers all the while', async () => {
    const { page, said } = await opened('desk')
    const longest = await page.evaluate(async () => {
      const lever = document.querySelector<HTMLInputElement>('[data-path="teams.desk.empowerment.training.actual"]')!
      const commands = new Set<string>()
      let [before, longest] = [performance.now(), 0]
      for (let at = 0; at <= Number(lever.max); at++) {
        lever.value = String(at)
        lever.dispatchEvent(new Event('input', { bubbles: true }))
        await new Promise((done) => setTimeout(done, 5))
        commands.add(document.querySelector('.living-command code')!.textContent)
        const now = performance.now()
        longest = Math.max(longest, now - before)
        before = now
      }
      return { longest, commands: commands.size }
    })
    console.info(`  longest pause of the page while its worker works: ${Math.round(longest.longest)} ms`)
    expect(longest.commands).toBeGreaterThan(15)
    await settled(page)
    const last = await shown(page)
    await page.waitForTimeout(300)
    expect(await shown(page)).toEqual(last)
    expect(await page.locator('.living-command code').textContent()).toContain('training.actual=100%')
    expect(said).toEqual([])
  })

  test('a lever that does nothing alone says which other it waits for', async () => {
    const { page } = await opened('desk')
    await turn(page, 'teams.desk.authority.granted', '400 USD')
    await page
      .locator('.living-waits', { hasText: 'It waits for exceptions of desk (yes): there' })
      .waitFor({ timeout: 120_000 })
    expect(await page.locator('[role=status]').textContent()).toContain('It waits for exceptions of desk')
    await turn(page, 'teams.desk.authority.exceptions.granted', 'yes')
    await settled(page)
    expect(await page.locator('.living-waits').textContent()).toBe('')
  })

  test('is used by keyboard, and put back', async () => {
    const { page } = await opened('desk')
    const lever = page.getByRole('slider', { name: 'training' })
    await lever.focus()
    await page.keyboard.press('End')
    expect(await lever.getAttribute('aria-valuetext')).toBe('100 %')
    await page.keyboard.press('ArrowLeft')
    expect(await lever.getAttribute('aria-valuetext')).toBe('95 %')
    await settled(page)
    await page.getByRole('button', { name: 'Reset' }).focus()
    await page.keyboard.press('Enter')
    expect(await lever.getAttribute('aria-valuetext')).toBe('62.5 %')
    expect(await page.locator('.living-state').textContent()).toBe('As written.')
    expect(await page.locator('.living-command').isVisible()).toBe(false)
  })

  test('is open to everybody (axe) at every width, in light and dark', async () => {
    const { page } = await openedAnew('desk', { colorScheme: 'light' })
    await turn(page, 'teams.desk.authority.granted', '400 USD')
    await page.locator('.living-waits', { hasText: 'It waits for' }).waitFor({ timeout: 120_000 })
    for (const folded of await page.locator('.living-dials summary').all()) await folded.click()
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 740 })
      expect(await violations(page, '#living')).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    }
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page, '#living', 'of colours')).toEqual([])
    await page.context().close()
  })

  test('are not there without scripts', async () => {
    const { page } = await openedAnew('desk', { javaScriptEnabled: false })
    expect(await page.locator('#living').isVisible()).toBe(false)
    await page.context().close()
  })

  test('the first figure after a move is soon there', async () => {
    const { page } = await opened('ersatz-in-full')
    const moved = async (at: string) => {
      const start = performance.now()
      await page.locator('[data-path="teams.front_line.empowerment.training.actual"]').evaluate((input, at) => {
        ;(input as HTMLInputElement).value = at
        input.dispatchEvent(new Event('input', { bubbles: true }))
      }, at)
      await page.locator('.living-state', { hasText: / of 12 replications/ }).waitFor()
      return Math.round(performance.now() - start)
    }
    const times = [await moved('18'), await moved('20')]
    console.info(`  first figure of ersatz after a move: ${times[0]} ms, after the next ${times[1]} ms`)
  })
})
