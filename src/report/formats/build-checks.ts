import type { Check, CheckedDesign, UncheckedDesign } from '../../baseline/check-designs.js'
import type { Problem } from '../../kernel/failure.js'
import { escapedXml } from '../escaping.js'
import { causeText, failedMeasures, findingLine, measuresThat, mendText, missLine } from '../verdict-text.js'

interface Case {
  readonly name: string
  readonly outcome?: { readonly kind: 'failure' | 'error'; readonly type: string; readonly message: string }
}

/**
 * A check as JUnit XML, a suite per design and a case per gated measure and expectation: what CI servers read. Valid by
 * the schema of Jenkins' xUnit plugin (junit-10.xsd); no times and dates.
 */
export function junit({ designs, unchecked, problems }: Check): string {
  const suites = [
    ...designs.map((design) => suite(design.label, casesOf(design), causeText(design))),
    ...unchecked.map((design) => suite(design.label, [uncheckedCase(design)])),
    ...[...new Set(problems.map(ownerOf))].map((owner) =>
      suite(owner, problems.filter((problem) => ownerOf(problem) === owner).map(problemCase)),
    ),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="runaround check">\n${suites.join('')}</testsuites>\n`
}

function casesOf(design: CheckedDesign): readonly Case[] {
  const failed = failedMeasures(design)
  const measures = Object.entries(design.measures)
    .filter(([, { gated }]) => gated)
    .map(([id, measure]): Case => {
      if (!failed.includes(id)) return { name: id }
      return { name: id, outcome: { kind: 'failure', type: 'regression', message: findingLine(id, measure) } }
    })
  const expectations = design.expectations.map((expectation): Case => {
    const name = `expect ${expectation.path}`
    if (expectation.verdict !== 'failed') return { name }
    return { name, outcome: { kind: 'failure', type: 'expectation', message: missLine(expectation) } }
  })
  return [...measures, ...expectations]
}

function uncheckedCase({ code, message, ...mend }: UncheckedDesign): Case {
  return { name: 'baseline', outcome: { kind: 'error', type: code, message: `${message}. ${mendText(mend)}` } }
}

/** Whose mistake it is. */
function ownerOf({ file = 'the call' }: Problem): string {
  return file
}

function problemCase({ code, line, message, hint }: Problem): Case {
  const text = [line === undefined ? message : `line ${line}: ${message}`, hint].filter((part) => part !== undefined)
  return { name: code, outcome: { kind: 'error', type: code, message: text.join('. ') } }
}

function suite(name: string, cases: readonly Case[], text = ''): string {
  const count = (kind: string) => cases.filter(({ outcome }) => outcome?.kind === kind).length
  const attributes = `name="${escapedXml(name)}" tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}"`
  const lines = cases.map((one) => `    ${testCase(name, one)}\n`).join('')
  const output = text === '' ? '' : `    <system-out>${escapedXml(text)}</system-out>\n`
  return `  <testsuite ${attributes}>\n${lines}${output}  </testsuite>\n`
}

function testCase(design: string, { name, outcome }: Case): string {
  const head = `<testcase classname="${escapedXml(design)}" name="${escapedXml(name)}"`
  if (outcome === undefined) return `${head}/>`
  const { kind, type, message } = outcome
  return `${head}><${kind} type="${escapedXml(type)}" message="${escapedXml(message)}"/></testcase>`
}

/** Where in a scenario's file a path stands. */
export interface Line {
  readonly file: string
  /** From 1. */
  readonly line: number
}

/** Finds a path of the design with that label; its first line where the path is not written. */
type Locate = (label: string, path: readonly string[]) => Line

/**
 * A check as workflow commands of GitHub Actions, a line each: errors for what fails, warnings for what only warns,
 * notices for what got better. They stand at the line of the scenario that says so: the threshold, or what has changed.
 */
export function githubAnnotations({ designs, unchecked, problems }: Check, locate: Locate): string {
  const lines = designs.flatMap((design) => [
    ...annotationsOf(design, locate),
    ...design.expectations.flatMap((expectation) => {
      const { path, verdict } = expectation
      if (verdict !== 'failed' && verdict !== 'warned') return []
      const text = missLine(expectation)
      const level = verdict === 'failed' ? 'error' : 'warning'
      return [command(level, locate(design.label, ['expect', path]), `${design.label} misses an expectation`, text)]
    }),
  ])
  const broken = unchecked.map(({ label, message, ...mend }) =>
    command('error', locate(label, []), `${label} cannot be checked`, `${message}. ${mendText(mend)}`),
  )
  const mistakes = problems.map(({ file, line, code, message, hint }) => {
    const where = file === undefined ? undefined : { file, line: line ?? 1 }
    return command('error', where, code, hint === undefined ? message : `${message}. ${hint}`)
  })
  return [...lines, ...broken, ...mistakes].map((line) => `${line}\n`).join('')
}

function annotationsOf(design: CheckedDesign, locate: Locate): readonly string[] {
  const place = locate(design.label, design.changes[0]?.path.split('.') ?? [])
  const text = (...ids: readonly string[]) => ids.map((id) => findingLine(id, design.measures[id]!)).join('\n')
  const worse = failedMeasures(design)
  const better = measuresThat(design, 'better')
  return [
    ...(worse.length === 0 ? [] : [command('error', place, `${design.label} got worse`, text(...worse))]),
    ...(better.length === 0 ? [] : [command('notice', place, `${design.label} got better`, text(...better))]),
  ]
}

function command(level: string, place: Line | undefined, title: string, message: string): string {
  const where = place === undefined ? '' : `file=${property(place.file)},line=${place.line},`
  return `::${level} ${where}title=${property(title)}::${data(message)}`
}

/** As GitHub's toolkit escapes: line feeds would end the command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
