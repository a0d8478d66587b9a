import { own } from '../../kernel/own.js'
import type { Draft } from '../draft.js'

/** Shares may miss 100 % by so much, for rounding. */
const TOLERANCE = 0.0001

/** The shares of customers, and those of issues, must add up to 100 %; a single entry may leave its share out. */
export function checkShares(draft: Draft): void {
  for (const section of ['customers', 'issues'] as const) {
    const names = draft.names(section)
    const shares = names.map((name) => own(draft.scenario[section], name)?.share)
    if (names.length === 1 && !draft.has(section, names[0]!, 'share')) continue
    const silent = names.filter((name) => !draft.has(section, name, 'share'))
    for (const name of silent) {
      draft.refuseKey(
        [section, name],
        'missing-key',
        `"share" is missing in ${section}.${name}`,
        'all shares add up to 100%',
      )
    }
    if (silent.length > 0 || names.length === 0 || shares.includes(undefined)) continue
    const total = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)
    if (Math.abs(total - 1) <= TOLERANCE + 1e-12) continue
    const percent = Math.round(total * 10_000) / 100
    draft.refuseKey([section], 'shares-off', `the shares of ${section} add up to ${percent}%, not to 100%`)
  }
}
