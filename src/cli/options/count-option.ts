import { InvalidArgumentError } from 'commander'

/** A parser of whole numbers from 1 to `most`. */
export function countOption(most: number): (text: string) => number {
  return (text) => {
    const count = /^\d+$/.test(text.trim()) ? Number(text) : 0
    if (count >= 1 && count <= most) return count
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${most}.`)
  }
}
