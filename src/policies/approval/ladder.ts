import type { ApprovalPolicy } from './approval-policy.js'

/** Every layer up to the one that may grant it; where none may, the no comes from the top. */
export const ladder: ApprovalPolicy = ({ layers, suffices }) => {
  const sufficient = layers.findIndex(suffices)
  return sufficient < 0 ? layers : layers.slice(0, sufficient + 1)
}
