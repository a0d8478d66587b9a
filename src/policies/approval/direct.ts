import type { ApprovalPolicy } from './approval-policy.js'

/** Straight to the lowest layer that may grant it. */
export const direct: ApprovalPolicy = ({ layers, suffices }) => {
  const sufficient = layers.find(suffices)
  return sufficient === undefined ? [] : [sufficient]
}
