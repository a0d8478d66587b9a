import type { TrustKind } from '../core/model/trust-sizes.js'

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
