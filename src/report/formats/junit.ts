import type { Check, CheckedDesign, UncheckedDesign } from '../../baseline/check.js'
import type { Problem } from '../../kernel/failure.js'
import { causeText, failedMeasures, mendText } from '../check-text.js'
import { missLine } from '../expectation-text.js'
import { findingLine } from '../finding-text.js'
import { escapedXml } from './xml.js'

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
