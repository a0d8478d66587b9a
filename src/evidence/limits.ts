/** What a value may be at all, whatever anybody finds plausible: beyond it a formula has no meaning or a run no end. */
export interface Limits {
  readonly low: number
  readonly high: number
  /** Only whole numbers. */
  readonly whole?: true
}

/** Longer than anybody is simulated, in weeks. */
const TEN_YEARS = 522

/** The limits of what is measured in a unit; a parameter of which they are not true states its own. */
export const UNIT_LIMITS = {
  share: { low: 0, high: 1 },
  factor: { low: 0, high: 100 },
  exponent: { low: 0, high: 10 },
  slope: { low: 0, high: 10 },
  logit: { low: 0, high: 10 },
  'log hazard': { low: 0, high: 10 },
  points: { low: 0, high: 100 },
  'points at trust 70': { low: 0, high: 100 },
  score: { low: -1, high: 1 },
  '1-5': { low: 1, high: 5 },
  load: { low: 0, high: 100 },
  tellings: { low: 0, high: 1000 },
  currency: { low: 0, high: 1e9 },
  s: { low: 0, high: 86_400 },
  min: { low: 0, high: 10_080 },
  h: { low: 0.01, high: 8784 },
  weeks: { low: 0.01, high: TEN_YEARS },
  years: { low: 0.01, high: 1000 },
  reviews: { low: 1, high: 1_000_000 },
  decisions: { low: 1, high: 1_000_000 },
  contacts: { low: 0, high: 1000, whole: true },
  redials: { low: 0, high: 1000, whole: true },
  replications: { low: 1, high: 100_000, whole: true },
  customers: { low: 0, high: 1e10, whole: true },
  journeys: { low: 1, high: 10_000_000, whole: true },
  spans: { low: 1, high: 100 },
} as const satisfies Readonly<Record<string, Limits>>

/** What a parameter is measured in; `currency` stands for the scenario's own. */
export type Unit = keyof typeof UNIT_LIMITS
