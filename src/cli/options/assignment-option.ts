import { InvalidArgumentError } from 'commander'
import type { Assignment } from '../../scenario/parse.js'

/** `path=value`; every further `--set` adds one. What path and value mean is checked with the scenario. */
export function assignmentOption(text: string, before: readonly Assignment[] = []): readonly Assignment[] {
  const sign = text.indexOf('=')
  const path = text.slice(0, Math.max(0, sign)).trim()
  if (path !== '') return [...before, { path, value: text.slice(sign + 1) }]
  throw new InvalidArgumentError('It must be path=value, such as teams.front_line.agents=9.')
}
