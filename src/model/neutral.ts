/** The value, or null where it is absent or neutral: both must give the same bytes. */
export function neutralToNull<T>(value: T | undefined, isNeutral: (value: T) => boolean): T | null {
  return value === undefined || isNeutral(value) ? null : value
}
