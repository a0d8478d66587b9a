import type { Story } from './story.js'

/** One customer's story, in one design or in several. */
export interface Trace {
  readonly schema: 'runaround/trace@1'
  /** Version of this program. */
  readonly runaround: string
  readonly seed: string
  /** From 1. */
  readonly replication: number
  /** From 1, in order of arrival among those who count. */
  readonly customer: number
  /** How many count in this replication of the first design. */
  readonly customers: number
  /** Why this one, as asked for; null where the customer was named. */
  readonly pick: string | null
  readonly currency: string
  readonly designs: readonly { readonly label: string; readonly story: Story }[]
}
