import { InvalidArgumentError } from 'commander'

/** `2%` or `0.02` as the fraction 0.02, strictly between 0 and 1. */
export function shareOption(text: string): number {
  const [, digits, percent] = text.trim().match(/^(\d+(?:\.\d+)?|\.\d+)\s*(%?)$/) ?? []
  const share = digits === undefined ? Number.NaN : Number(digits) / (percent === '%' ? 100 : 1)
  if (share > 0 && share < 1) return share
  throw new InvalidArgumentError('It must be a share between 0 and 1, such as 2% or 0.02.')
}
