import type { JOURNEY } from './journey-counters.js'

type Counters = typeof JOURNEY
/** Counters that are called so, which are no causes. */
type Level = 'trust_start' | 'trust_final' | 'trust_ability' | 'trust_benevolence' | 'trust_integrity'
type Family<Prefix extends string> = Counters[Exclude<Extract<keyof Counters, `${Prefix}_${string}`>, Level>]

/** Counters of a family, so that no other is booked in its place. */
export type TimeCounter = Family<'time'>
export type TrustCounter = Family<'trust'>
export type EndingCounter = Family<'ended'>
