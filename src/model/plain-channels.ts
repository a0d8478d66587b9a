import type { Scenario } from '../scenario/scenario.js'
import { CHANNEL } from '../scenario/sections/channels.js'
import { compact } from '../scenario/sections/section.js'
import { sortedNames } from './names.js'

type Parts = Pick<Scenario, 'channels' | 'customers' | 'issues' | 'teams'>

/**
 * What speaks of channels, where it has an effect. One channel leaves nothing to choose; a plain phone alone is what there is
 * without a word; and a team that serves all of them, in their order, need not say so.
 */
export function withPlainChannels({ channels, customers, issues, teams }: Parts): Parts {
  const names = sortedNames(channels)
  const [only] = names
  const several = names.length > 1
  const isPhone = !several && Object.keys(compact(CHANNEL, channels?.[only!] ?? {})).length === 0
  const choosing = <T extends { readonly channels?: unknown }>(part: T): T => without(part, several)
  return {
    ...(channels === undefined || isPhone ? {} : { channels }),
    ...(customers === undefined ? {} : { customers: mapped(customers, choosing) }),
    issues: mapped(issues, choosing),
    teams: mapped(teams, (team) => without(team, several && team.channels?.join() !== names.join())),
  }
}

function without<T extends { readonly channels?: unknown }>(part: T, keeps: boolean): T {
  if (keeps || part.channels === undefined) return part
  const { channels: _, ...rest } = part
  return rest as T
}

function mapped<T>(parts: Readonly<Record<string, T>>, change: (part: T) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, change(part)]))
}
