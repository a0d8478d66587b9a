import { leadingBits } from './bits.js'

const PARITY: i32 = 0x1bd11bda
const TWO_TO_MINUS_52: f64 = 2.220446049250313e-16

/**
 * Random numbers by address instead of by turn: a draw depends on who draws, what for and the how-manyth time, and on
 * nothing drawn before, so that two scenarios meet the same customers. Threefry-2x32 with 13 rounds (Salmon, Moraes,
 * Dror and Shaw, Parallel random numbers: as easy as 1, 2, 3, SC 2011).
 */
export class Streams {
  private readonly k2: i32

  /** The key of a replication: two int32. */
  constructor(
    private readonly k0: i32,
    private readonly k1: i32,
  ) {
    this.k2 = k0 ^ k1 ^ PARITY
  }

  /**
   * A uniform number inside (0, 1): an odd multiple of 2^-53, never 0 or 1.
   * @param subject whose luck it is, 0 to 2^32 - 1
   * @param purpose what it decides, 0 to 255
   * @param occurrence the how-manyth such decision of that subject, 0 to 2^24 - 1
   */
  uniform(subject: i32, purpose: i32, occurrence: i32): f64 {
    const k0 = this.k0
    const k1 = this.k1
    const k2 = this.k2
    let a: i32 = (subject + k0) | 0
    let b: i32 = (((purpose << 24) | (occurrence & 0xffffff)) + k1) | 0
    a = (a + b) | 0
    b = ((b << 13) | (b >>> 19)) ^ a
    a = (a + b) | 0
    b = ((b << 15) | (b >>> 17)) ^ a
    a = (a + b) | 0
    b = ((b << 26) | (b >>> 6)) ^ a
    a = (a + b) | 0
    b = ((b << 6) | (b >>> 26)) ^ a
    a = (a + k1) | 0
    b = (b + k2 + 1) | 0
    a = (a + b) | 0
    b = ((b << 17) | (b >>> 15)) ^ a
    a = (a + b) | 0
    b = ((b << 29) | (b >>> 3)) ^ a
    a = (a + b) | 0
    b = ((b << 16) | (b >>> 16)) ^ a
    a = (a + b) | 0
    b = ((b << 24) | (b >>> 8)) ^ a
    a = (a + k2) | 0
    b = (b + k0 + 2) | 0
    a = (a + b) | 0
    b = ((b << 13) | (b >>> 19)) ^ a
    a = (a + b) | 0
    b = ((b << 15) | (b >>> 17)) ^ a
    a = (a + b) | 0
    b = ((b << 26) | (b >>> 6)) ^ a
    a = (a + b) | 0
    b = ((b << 6) | (b >>> 26)) ^ a
    a = (a + k0) | 0
    b = (b + k1 + 3) | 0
    a = (a + b) | 0
    b = ((b << 17) | (b >>> 15)) ^ a
    return (leadingBits(a, b) + 0.5) * TWO_TO_MINUS_52
  }
}
