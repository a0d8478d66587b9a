/**
 * What a map says under a name that a user chose; undefined where it says nothing. Plain indexing would find what every
 * object inherits for a team called `constructor` or `toString`.
 */
export function own<T>(map: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, name) ? map[name] : undefined
}
