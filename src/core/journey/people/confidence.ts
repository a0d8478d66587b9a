import { exp, log } from '../../engine/arithmetic.js'

/** What a share of decisions with such a review does, of what all of them would: saturating, and nothing at 0. */
export function dose(share: f64, saturation: f64): f64 {
  return ((1 + saturation) * share) / (share + saturation)
}

/** ln of the share that a logit stands for. */
export function logShare(logit: f64): f64 {
  return -log(1 + exp(-logit))
}
