/**
 * Whether to colour what goes to a stream. `--color` and `--no-color` decide; else NO_COLOR (no-color.org), else
 * FORCE_COLOR, else whether it is a terminal that can.
 */
export function wantsColour(
  stream: { readonly isTTY?: boolean },
  flag: boolean | undefined,
  env: NodeJS.ProcessEnv,
): boolean {
  if (flag !== undefined) return flag
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return stream.isTTY === true && env.TERM !== 'dumb'
}
