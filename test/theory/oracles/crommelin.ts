/** M/D/c with a service of 1: who is there one service later is who was in line, and who has come since. */
export function crommelin(arrivals: number, agents: number) {
  const states = 300
  const poisson = [Math.exp(-arrivals)]
  for (let k = 1; k < states; k++) poisson.push((poisson[k - 1]! * arrivals) / k)
  let p: number[] = Array.from({ length: states }, (_, n) => (n === 0 ? 1 : 0))
  for (let round = 0; round < 1500; round++) {
    const next = Array.from({ length: states }, () => 0)
    for (let n = 0; n < states; n++) {
      const stays = Math.max(0, n - agents)
      for (let k = 0; stays + k < states; k++) next[stays + k]! += p[n]! * poisson[k]!
    }
    p = next
  }
  const sum = (of: (n: number) => number) => p.reduce((total, probability, n) => total + probability * of(n), 0)
  return {
    delayed: sum((n) => (n < agents ? 0 : 1)),
    wait: sum((n) => Math.max(0, n - agents)) / arrivals,
  }
}
