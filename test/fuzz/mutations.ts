import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import seedrandom from 'seedrandom'
import { PARAMETERS } from '../../src/evidence/registry.js'
import type { Assignment } from '../../src/scenario/parse.js'

/** A scenario that somebody might hand to the program. */
export interface Input {
  /** Where it would stand: what it extends is relative to this. */
  readonly file: string
  readonly text: string
  /** Laid over it, as by `--set`. */
  readonly set: readonly Assignment[]
}

const FOLDERS = ['scenarios', 'scenarios/base', 'scenarios/templates', 'scenarios/examples']
const DEEP = 600

/** Values at the edge of everything, and past it. */
export const EXTREMES: readonly string[] = [
  ...['0', '-1', '1', '0.5', '2', '1e9', '1e308', '-1e308', '1e-308', '1e309', 'NaN', '.nan', '.inf', '-.inf'],
  ...['0%', '100%', '-5%', '1e9%', '0 s', '1 s', '0.000001 s', '100 years', '9e99 weeks', '-3 min', '1 business day'],
  ...['0 USD', '1000000000000 USD', '0 per hour', '1 per year', '100 per s', '1e9 per s', 'unlimited', 'null', '~'],
  ...['true', 'no', '[]', '{}', '[[]]', '{a: {}}', '[null]', '""', "' '", '🙂', '__proto__', 'constructor', 'toString'],
  ...['exponential(0 s)', 'lognormal(1 min, 100)', 'gamma(100 years, 0)', 'empirical([])', 'empirical([0 s])'],
  ...['erlang(1 min, 1000)', 'weibull(1 min, 0.1)', 'uniform(0 s, 0 s)', 'pert(1 s, 1 s, 1 s)', 'mon 00:00-00:00'],
  ...['mon-sun 00:00-24:00', 'sun 23:59-00:01', '24:00-01:00', '!!binary AAAA', '*x', '&x 1', '!!js/undefined'],
  ...['"< 0"', '"> 1e308"', 'x'.repeat(100_000), '9'.repeat(400), `empirical(${' '.repeat(3000)}`],
  ...['['.repeat(DEEP) + ']'.repeat(DEEP), '{a: '.repeat(DEEP) + '}'.repeat(DEEP)],
]

const WORDS = [': ', '- ', '\n', '  ', '"', "'", '|', '#', '<<: ', '%', ',', '{', '}', '[', ']', '\0', '\u202e', '\t']

/** Every scenario that comes with the program. */
export function bundled(): readonly Input[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => join(folder, file))
      .map((file) => ({ file, text: readFileSync(file, 'utf8'), set: [] })),
  )
}

/** Mutations of the bundled scenarios; the same seed and index give the same one. */
export function mutation(seed: string, index: number, from: readonly Input[]): Input {
  const random = seedrandom(`${seed} ${index}`)
  const below = (n: number) => Math.floor(random() * n)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!
  const chosen = pick(from)
  let { text } = chosen
  const set: Assignment[] = []
  const kinds = [aToken, aLine, aValue, aValue, anAssignment, aBelief, aBelief]
  for (let left = 1 + below(2); left > 0; left--) pick(kinds)()
  return { ...chosen, text, set }

  function aToken(): void {
    const at = below(text.length)
    text = text.slice(0, at) + pick([...WORDS, ...EXTREMES]) + text.slice(at + below(12))
  }

  function aLine(): void {
    const lines = text.split('\n')
    const [at, other] = [below(lines.length), lines[below(lines.length)]!]
    lines.splice(at, below(2), ...pick([[], [other], [other, other]]))
    text = lines.join('\n')
  }

  function aValue(): void {
    const values = [...text.matchAll(/(?<=\w: )[^\n,{}[\]#]+/g)]
    if (values.length === 0) return
    const { index: at, 0: old } = pick(values)
    text = text.slice(0, at) + pick(EXTREMES) + text.slice(at + old.length)
  }

  function anAssignment(): void {
    const homeware = 'scenarios/base/homeware.yaml'
    const stated = readPaths(from.find(({ file }) => file === homeware)?.text ?? text)
    set.push({ path: pick(stated), value: pick(EXTREMES) })
  }

  function aBelief(): void {
    set.push({ path: `beliefs.${pick(PARAMETERS).id}`, value: pick(EXTREMES) })
  }
}

/** The paths of a text's keys that stand on lines of their own, by their indentation. */
function readPaths(text: string): readonly string[] {
  const above: { indent: number; key: string }[] = []
  return [...text.matchAll(/^( *)([A-Za-z_]\w*):/gm)].map(([, blanks = '', key = '']) => {
    while (above.length > 0 && above.at(-1)!.indent >= blanks.length) above.pop()
    above.push({ indent: blanks.length, key })
    return above.map((each) => each.key).join('.')
  })
}

/** Every parameter of behaviour at every number that might break it, alone. */
export function beliefsAtExtremes(): readonly Input[] {
  const [first] = bundled().filter(({ file }) => file === 'scenarios/templates/retail.yaml')
  const numbers = ['0', '-1', '0.5', '2', '2.5', '1e9', '1e308', '.nan', '[]', '{}']
  return PARAMETERS.flatMap(({ id }) =>
    numbers.map((value) => ({ ...first!, set: [{ path: `beliefs.${id}`, value }] })),
  )
}
