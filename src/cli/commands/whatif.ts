import { Command, InvalidArgumentError } from 'commander'
import type { Assignment } from '../../scenario/parse.js'
import { splitAtCommas } from '../../scenario/vary.js'
import { assignments, type CallOf, type Declared, doing, readAssignment } from '../options.js'
import { COMPARING, COMPARING_HELP } from './comparing-options.js'

/** A design made from a file by changing it. */
export interface Variant {
  readonly label: string
  readonly assignments: readonly Assignment[]
}

/** `name: path=value, path=value`; every further one is added. Commas inside brackets and quotes are the value's. */
export function readVariant(text: string, before: readonly Variant[] = []): readonly Variant[] {
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
  const assignments = items.reduce((list: readonly Assignment[], item) => readAssignment(item, list), [])
  return [...before, { label, assignments }]
}

const VARIANT: Declared<readonly Variant[]> = {
  flags: '--variant <text>',
  about: '"name: path=value, path=value", a variant of its own; repeatable',
  read: readVariant,
  again: true,
  words: (variants) =>
    variants.flatMap(({ label, assignments }) => [
      '--variant',
      `${label}: ${assignments.map(({ path, value }) => `${path}=${value}`).join(', ')}`,
    ]),
}

const WHATIF = {
  set: { ...assignments('what to change'), about: 'what to change; repeatable, all together one variant' },
  variant: VARIANT,
  ...COMPARING,
} as const

export type WhatifCall = CallOf<typeof WHATIF>

/** `runaround whatif FILE --set PATH=VALUE...`: a design against itself with changes. */
export function whatifCommand(): Command {
  const command = new Command('whatif')
    .summary('hold a scenario against itself with changes')
    .description('Send the same customers through a scenario as it is and as changed, and print the differences.')
    .argument('<file>', 'the scenario; - reads standard input')
    .addHelpText('before', 'Example:\n  $ runaround whatif scenarios/ersatz.yaml --set teams.front_line.agents=12\n')
    .addHelpText('after', COMPARING_HELP)
  return doing(command, WHATIF, async (call, file: string) => {
    const { whatIf } = await import('./compare-designs.js')
    await whatIf(file, call)
  })
}
