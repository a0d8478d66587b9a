/** The exponent of the first of {@link POWERS_OF_TWO}: that of the least normal double. */
export const LEAST_EXPONENT = -1022

/** 2^-1022 .. 2^1023 by exponent less {@link LEAST_EXPONENT}: multiplying by one scales a double exactly. */
export const POWERS_OF_TWO: Float64Array = (() => {
  const powers = new Float64Array(2046)
  powers[-LEAST_EXPONENT] = 1
  for (let i = -LEAST_EXPONENT + 1; i < powers.length; i++) powers[i] = powers[i - 1]! * 2
  for (let i = -LEAST_EXPONENT - 1; i >= 0; i--) powers[i] = powers[i + 1]! / 2
  return powers
})()
