/** Whatever is longer is no slip of the pen. */
const LONGEST = 100

/**
 * The known name that is nearest to a mistyped one, by edits (insert, delete, replace, swap neighbours), or else one that
 * begins with it; undefined where none is near. Ties go to the first.
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (name.length > LONGEST) return undefined
  let best: string | undefined
  let least = Math.max(1, Math.floor(name.length / 3)) + 1
  for (const candidate of known) {
    const edits = distance(name.toLowerCase(), candidate.toLowerCase())
    if (edits < least) [best, least] = [candidate, edits]
  }
  return best ?? longer(name, known)
}

/** The first known name that goes on where a shortened one ends. */
function longer(name: string, known: readonly string[]): string | undefined {
  return name.length < 3 ? undefined : known.find((candidate) => candidate.startsWith(name))
}

/** `did you mean "teams"?`, or undefined where nothing is near. */
export function didYouMean(name: string, known: readonly string[]): string | undefined {
  const found = nearest(name, known)
  return found === undefined ? undefined : `did you mean "${found}"?`
}

/** Optimal string alignment: the Damerau-Levenshtein distance in which no stretch is edited twice. */
function distance(a: string, b: string): number {
  let [before, above] = [[] as number[], Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const edits = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(swapped ? Math.min(edits, before[j - 2]! + 1) : edits)
    }
    ;[before, above] = [above, row]
  }
  return above[b.length]!
}
