import { type Answers, firmOf, UNKNOWN } from './firm.js'
import { type Entry, scalar } from './question.js'
import { askedOf } from './questions.js'
import { unasked } from './unasked.js'

/** A scenario as written, and for each of its lines the question whose answer it comes from. */
export interface Told {
  readonly text: string
  /** Undefined for lines that no answer has a part in. */
  readonly origins: readonly (string | undefined)[]
}

/** The sections in their order, and what stands above each. */
const SECTIONS: readonly (readonly [key: string, heading?: string])[] = [
  ['name'],
  ['currency'],
  ['seed'],
  ['warm_up'],
  ['horizon'],
  ['replications'],
  ['observed', 'What the firm’s records say: `run` shows the model against it.'],
  [
    'unknown',
    'What nobody knew: `fit` estimates it from what is observed; `usual` is what the evidence registry believes.',
  ],
  ['demand', ''],
  ['customers', ''],
  ['issues', 'One kind of case, as an interview can tell; part it where cases differ.'],
  ['teams', ''],
  ['managers', 'With every reports_to, the organisation chart.'],
  ['approvals', ''],
  ['culture', ''],
]

/** A key with what is below it, or its value. */
interface Node {
  readonly below: Map<string, Node>
  value?: string
  remark?: string
  from?: string
}

/**
 * The commented scenario that answers make.
 * @param answers of which each can be read, or is {@link UNKNOWN}; what is absent counts as that
 * @param schema where an editor finds the language's schema
 */
export function scenarioText(answers: Answers, schema: string): Told {
  const firm = firmOf(answers)
  const root: Node = { below: new Map() }
  for (const { id, writes } of askedOf(answers)) {
    const told = answers[id]
    for (const entry of writes(told === UNKNOWN ? undefined : told, firm)) put(root, entry, id)
  }
  for (const entry of unasked(firm)) put(root, entry)
  const lines: Line[] = HEAD(schema).map((text) => ({ text }))
  for (const [key, heading] of SECTIONS) {
    const node = root.below.get(key)
    if (node === undefined) continue
    if (heading !== undefined) lines.push({ text: '' })
    if (heading) lines.push({ text: `# ${heading}` })
    lines.push(...aligned(printed(key, node, '')))
  }
  return { text: `${lines.map(({ text }) => text).join('\n')}\n`, origins: lines.map(({ from }) => from) }
}

const HEAD = (schema: string) => [
  `# yaml-language-server: $schema=${schema}`,
  '# A firm as told in an interview. What is called assumed nobody was asked or knew: put better values in its place.',
  '# Durations need a unit (45 s, 6 min, 2 h, 3 days), shares are 40% or 0.4, money is in the currency below.',
]

interface Line {
  readonly text: string
  readonly remark?: string
  readonly from?: string
}

function put(root: Node, { at, value, remark }: Entry, from?: string): void {
  let node = root
  for (const step of at) {
    const below = node.below.get(step) ?? { below: new Map() }
    node.below.set(step, below)
    node = below
  }
  Object.assign(node, { value, ...(remark === undefined ? {} : { remark }), ...(from === undefined ? {} : { from }) })
}

function printed(key: string, { below, value, remark, from }: Node, indent: string): readonly Line[] {
  const name = `${indent}${scalar(key)}:`
  const origin = from === undefined ? {} : { from }
  if (value !== undefined) {
    return [{ text: `${name} ${value}`, ...(remark === undefined ? {} : { remark }), ...origin }]
  }
  return [{ text: name }, ...[...below].flatMap(([step, node]) => printed(step, node, `${indent}  `))]
}

/** Where remarks begin, unless the line is longer. */
const COLUMN = 40

function aligned(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) =>
    line.remark === undefined ? line : { ...line, text: `${line.text.padEnd(COLUMN)}  # ${line.remark}` },
  )
}
