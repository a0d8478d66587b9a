const DOUBLE = new Float64Array(1)
const WORDS = new Int32Array(DOUBLE.buffer)
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0

/** Sign, exponent and the 20 leading bits of the fraction of a double, as an int32. */
export function highWord(x: number): number {
  DOUBLE[0] = x
  return WORDS[HIGH]!
}
