/** Beyond so many standard errors two estimates are of two systems; there are only a few rounds to estimate errors from. */
const MOST_ERRORS = 6

/**
 * Says whether C, the loop and the program simulate the same system: as many give up, and wait as long.
 * @param runs of workload B, a round each: `{c, loop, own}`, each with `abandoned` (share) and `wait` (minutes a customer)
 */
export function agreement(runs) {
  const sides = ['c', 'loop', 'own'].filter((side) => runs[0][side] !== null)
  const shown = []
  let most = 0
  for (const [what, scale, unit] of [
    ['abandoned', 100, '%'],
    ['wait', 60, 's'],
  ]) {
    const all = sides.map((side) => estimate(runs.map((run) => run[side][what])))
    for (const one of all) {
      for (const other of all) {
        if (one !== other) most = Math.max(most, Math.abs(one.mean - other.mean) / Math.hypot(one.error, other.error))
      }
    }
    shown.push(`${all.map(({ mean }) => (scale * mean).toFixed(2)).join(', ')} ${unit}`)
  }
  const names = sides.map((side) => ({ c: 'C', loop: 'the loop', own: 'the program' })[side]).join(', ')
  const figures = `${names}: ${shown[0]} give up, ${shown[1]} waited by a customer`
  if (runs.length < 3) {
    console.log(`${figures}; whether they agree takes three rounds to say.`)
    return true
  }
  const agree = most <= MOST_ERRORS
  console.log(
    `${figures}; at most ${most.toFixed(1)} standard errors apart: ${agree ? 'the same' : 'NOT the same'} system.`,
  )
  return agree
}

function estimate(values) {
  const mean = values.reduce((sum, value) => sum + value) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) }
}
