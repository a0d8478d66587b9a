/** How a cause acts on trust. An enum: the journey branches on its numbers. */
export enum TrustKind {
  /** Felt each time. */
  event,
  /** A word that was not kept: counts apart from how well or badly one was served. */
  word,
  /** The failure itself, by the point of severity. */
  failure,
  /** Not being helped, by severity: however often it is said within one case, it counts once, as its worst. */
  outcome,
  /** Being left without a solution: brings the customer down to where such a matter leaves one. */
  unresolved,
  /** Makes good what was lost, divided by the loss to gain ratio; after a failure trust does not end above its start. */
  gain,
  /** Solution and remedy, by the point of severity: these count in full (Sirdeshmukh, Singh and Sabol 2002). */
  solution,
  /** The integrity part of another cause once more; of no size of its own. */
  surcharge,
}

/** What a cause says about the firm: that it cannot, does not care, is not honest, hides behind procedure, leaves alone. */
type TrustProfile = 'competence' | 'care' | 'honesty' | 'procedure' | 'neglect'

/** What the registry of evidence states as `trust.size.` and the id. */
interface TrustSize {
  /** Of overall trust at trust 70; what grows with severity, at severity 3. Six sizes, each twice the last. */
  readonly points: 1 | 2 | 4 | 8 | 16 | 32
  readonly label: string
  readonly direction: 'measured' | 'reported' | 'assumed'
  /** Keys of the bibliography. */
  readonly source: readonly string[]
  readonly note?: string
}

/** Something that moves a customer's trust. */
export interface MoverOfTrust {
  readonly id: string
  /** As a reader knows it. */
  readonly label: string
  readonly kind: TrustKind
  /** Null only for what has no size of its own. */
  readonly profile: TrustProfile | null
  readonly size: TrustSize | null
}
