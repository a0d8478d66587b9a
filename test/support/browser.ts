/// <reference lib="dom" />
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const CHROMIUM = '/usr/bin/chromium'

/** Whether there is a browser to look at pages in; where there is none, that is said aloud. */
export const hasBrowser = existsSync(CHROMIUM)
if (!hasBrowser) console.warn(`SKIPPED: no ${CHROMIUM}, so that no page was looked at in a browser`)

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A page that was opened from its file, and all that the browser has complained of. */
export async function openPage(
  browser: Browser,
  file: string,
  how: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly said: readonly string[] }> {
  const page = await (await browser.newContext(how)).newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  page.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) said.push(`fetches ${request.url()}`)
  })
  await page.goto(`file://${file}`)
  return { page, said }
}

/**
 * What axe finds wrong with an opened page, or part of it: how serious, what, and where first.
 * @param rules those of colours alone, for a page that was looked at in others
 */
export async function violations(
  page: Page,
  within = 'html',
  rules: 'all' | 'of colours' = 'all',
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  return page.evaluate(
    async ([within, only]) => {
      const { axe } = globalThis as unknown as {
        axe: { run: (within: string, how: RunOptions) => Promise<AxeResults> }
      }
      const { violations } = await axe.run(within!, only === null ? {} : { runOnly: only! })
      return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`)
    },
    [within, rules === 'all' ? null : 'cat.color'],
  )
}
