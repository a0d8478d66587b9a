import { InvalidArgumentError } from 'commander'
import type { Assignment } from '../../scenario/parse.js'
import { splitAtCommas } from '../../scenario/vary.js'
import { assignmentOption } from './assignment-option.js'

/** A design made from a file by changing it. */
export interface Variant {
  readonly label: string
  readonly assignments: readonly Assignment[]
}

/** `name: path=value, path=value`; every further `--variant` adds one. Commas inside brackets and quotes are the value's. */
export function variantOption(text: string, before: readonly Variant[] = []): readonly Variant[] {
  const colon = text.indexOf(':')
  const label = text.slice(0, Math.max(0, colon)).trim()
  if (label === '' || label.includes('=')) {
    throw new InvalidArgumentError(
      'It must be "name: path=value, ...", such as "more people: teams.front_line.agents=9".',
    )
  }
  if (before.some((variant) => variant.label === label)) {
    throw new InvalidArgumentError(`There is another variant "${label}".`)
  }
  const items = splitAtCommas(text.slice(colon + 1))
  const assignments = items.reduce((list: readonly Assignment[], item) => assignmentOption(item, list), [])
  return [...before, { label, assignments }]
}
