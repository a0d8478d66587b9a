import { expect } from 'vitest'

/**
 * What `expect` says of numbers, where it is asked a hundred thousand times: one takes twenty microseconds, and is taken
 * here only to say what fails.
 */
export const cheapExpect = <T extends number | boolean>(value: T) => ({
  toBe: (other: T) => void (Object.is(value, other) || expect(value).toBe(other)),
  toBeLessThan: (other: number) => void (Number(value) < other || expect(value).toBeLessThan(other)),
  toBeLessThanOrEqual: (other: number) => void (Number(value) <= other || expect(value).toBeLessThanOrEqual(other)),
  toBeGreaterThan: (other: number) => void (Number(value) > other || expect(value).toBeGreaterThan(other)),
  toBeGreaterThanOrEqual: (other: number) =>
    void (Number(value) >= other || expect(value).toBeGreaterThanOrEqual(other)),
})
