import type { ParameterId } from '../evidence/registry.js'

type Beliefs = Readonly<Record<ParameterId, number>>

/** What agents have to judge a case by, each 0-1. */
export interface Means {
  readonly orientation: number
  readonly guidelines: number
  readonly history: number
}

/**
 * Share of discretionary cases that agents can judge, 0-1. Guidelines and orientation are complements (Homburg and Fürst
 * 2005): each adds something alone, and the rest takes both. Whoever knows the customer judges better.
 * @param kind what the playbook covers, or what it does not
 */
export function judgement({ orientation, guidelines, history }: Means, kind: '' | 'novel.', beliefs: Beliefs): number {
  const bare = beliefs[`judging.${kind}bare`]
  const byGuidelines = beliefs[`judging.${kind}guidelines`]
  const byOrientation = beliefs[`judging.${kind}orientation`]
  const known = 1 - beliefs['judging.history'] * (1 - history)
  // Of what is missing, so that all of it is there where nothing is missing, to the bit.
  const missing =
    byGuidelines * (1 - guidelines) +
    byOrientation * (1 - orientation) +
    Math.max(0, 1 - bare - byGuidelines - byOrientation) * (1 - guidelines * orientation)
  return known * (1 - missing)
}
