import { keyOf } from '../../src/simulation/key.js'
import { parseFile } from '../scenario/support/reading.js'
import { type Run, runSilently } from './tracing.js'

/** The seven bundled designs. */
export const DESIGNS = ['bureaucratic', 'ersatz', 'fearful', 'siloed', 'offshored', 'guardrails', 'empowered'] as const
export type Design = (typeof DESIGNS)[number]

const TEAMS = ['front_line', 'product_support', 'logistics', 'manufacturer_desk', 'claims']
const lived = new Map<string, Run>()

/** Three days of a bundled design, with changes laid over it; the same customers every time. Kept, as others ask again. */
export function design(name: Design, ...sets: string[]): Run {
  const key = [name, ...sets].join('\n')
  const known = lived.get(key)
  if (known !== undefined) return known
  const { scenario } = parseFile(`scenarios/${name}.yaml`, ['horizon=3 days', 'warm_up=0 s', ...sets])
  const found = runSilently(scenario, keyOf('designs', 0))
  lived.set(key, found)
  return found
}

/** An assignment to a key of every team of the bundled designs. */
export function everywhere(assignment: string): string[] {
  return TEAMS.map((team) => `teams.${team}.${assignment}`)
}
