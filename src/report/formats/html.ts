import { escapedXml } from '../escaping.js'
import { isDrawn } from '../pictures/draw.js'
import type { Report, Section } from '../report.js'
import { embeddedJson, embeddedScript, LIVING, type LivingPart } from './html/living.js'
import { policyOf } from './html/policy.js'
import { escaped, headingHtml, sectionHtml, unbroken } from './html/sections.js'
import { STYLE } from './html/style.js'

/** What a page says beside its reports. */
export interface Page {
  /** Instead of the report's own. */
  readonly title?: string
  /** For whom it was made. */
  readonly client?: string
  /** Of this program. */
  readonly version?: string
  /** The texts from which it was made, under their names. */
  readonly sources?: readonly { readonly name: string; readonly text: string }[]
}

/**
 * Reports as one page that needs nothing but itself: complete without scripts, to be read, printed and mailed. The answer
 * first, what it means, a picture, what to do; then all else. No date and no path.
 */
export function html(reports: readonly Report[], page: Page = {}, living: LivingPart | null = null): string {
  const styles = [STYLE, ...(living === null || living.style === '' ? [] : [living.style])]
  const script = living === null ? null : embeddedScript(living.script)
  const title = page.title ?? reports.map((report) => report.title).join(', ')
  const isOne = reports.length === 1
  const body = isOne ? oneReport(reports[0]!, page, living !== null) : severalReports(reports, page)
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapedXml(policyOf(styles, script))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title>`,
    ...styles.map((style) => `<style>${style}</style>`),
    '</head>',
    '<body>',
    '<a class="skip" href="#top">To the report</a>',
    '<main id="top">',
    ...(page.client === undefined ? [] : [`<p class="for">For <bdi>${escaped(page.client)}</bdi></p>`]),
    ...body,
    ...sourcesHtml(page),
    footerHtml(page),
    '</main>',
    ...(living === null
      ? []
      : [`<script type="application/json" id="${LIVING}-data">${embeddedJson(living.data)}</script>`]),
    ...(script === null ? [] : [`<script>${script}</script>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** A longer one is a sentence. */
const LONGEST_NAME = 48

function titleHtml(title: string): string {
  return `<h1${title.length > LONGEST_NAME ? ' class="said"' : ''} dir="auto">${unbroken(escaped(title))}</h1>`
}

function oneReport(report: Report, { title }: Page, isAlive: boolean): readonly string[] {
  const { front, rest } = partsOf(report)
  const answer = report.answer ?? (title === undefined ? undefined : report.title)
  return [
    titleHtml(title ?? report.title),
    ...(answer === undefined ? [] : [`<p class="lead">${unbroken(escaped(answer))}</p>`]),
    ...front.map((section) => sectionHtml(section, 2)),
    ...(isAlive ? [`<section id="${LIVING}" hidden></section>`] : []),
    ...restHtml(rest, 'r'),
  ]
}

function severalReports(reports: readonly Report[], { title }: Page): readonly string[] {
  return [
    titleHtml(title ?? `${reports.length} reports`),
    ...reports.flatMap((report, index) => {
      const { front, rest } = partsOf(report)
      return [
        `<article class="part">${headingHtml(report.title, 2)}`,
        ...(report.answer === undefined ? [] : [`<p class="lead">${escaped(report.answer)}</p>`]),
        ...[...front, ...rest].map((section, at) => sectionHtml(section, 3, `r${index + 1}-${at + 1}`)),
        '</article>',
      ]
    }),
  ]
}

/** What is read first, and all else. */
function partsOf({ sections, front }: Report): {
  readonly front: readonly Section[]
  readonly rest: readonly Section[]
} {
  if (front !== undefined) return { front, rest: sections.filter((section) => !front.includes(section)) }
  const lead = sections.slice(
    0,
    sections.findIndex(({ kind }) => kind !== 'note'),
  )
  const picture = sections.find(isDrawn)
  const shown = picture === undefined ? lead : [...lead, picture]
  return { front: shown, rest: sections.filter((section) => !shown.includes(section)) }
}

/** So few sections need no contents. */
const FEW = 5

function restHtml(rest: readonly Section[], mark: string): readonly string[] {
  if (rest.length === 0) return []
  const titled = rest.flatMap((section, index) =>
    section.title === undefined ? [] : [{ title: section.title, id: `${mark}${index + 1}` }],
  )
  const links = titled.map(({ title, id }) => `<li><a href="#${id}">${escaped(title)}</a></li>`).join('')
  return [
    '<div class="part"><h2>In detail</h2>',
    ...(titled.length <= FEW ? [] : [`<nav aria-label="Contents"><ol>${links}</ol></nav>`]),
    ...rest.map((section, index) => sectionHtml(section, 2, `${mark}${index + 1}`)),
    '</div>',
  ]
}

function sourcesHtml({ sources = [] }: Page): readonly string[] {
  if (sources.length === 0) return []
  return [
    `<section class="part"><h2>${sources.length === 1 ? 'The scenario in full' : 'The scenarios in full'}</h2>`,
    ...sources.flatMap(({ name, text }) => [
      `<h3 dir="auto">${escaped(name)}</h3>`,
      `<pre dir="auto"><code>${escapedXml(text.trimEnd())}</code></pre>`,
    ]),
    '</section>',
  ]
}

function footerHtml({ version, sources = [] }: Page): string {
  const program = `runaround${version === undefined ? '' : ` ${escaped(version)}`}`
  const from = sources.length === 0 ? '' : ' from the text above: the same command gives the same figures'
  return `<footer><p>Made by ${program}${from}. This file fetches nothing, and can be read without a network.</p></footer>`
}
