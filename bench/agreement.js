/** Beyond so many standard errors two estimates are of two systems. */
const MOST_ERRORS = 4.5

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
    // Of one system they would vary alike: pooled, since a few rounds say little of how much each does.
    const error = Math.sqrt((2 * all.reduce((sum, { variance }) => sum + variance, 0)) / all.length / runs.length)
    const means = all.map(({ mean }) => mean)
    most = Math.max(most, (Math.max(...means) - Math.min(...means)) / error)
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
  return { mean, variance: squares / (values.length - 1) }
}
