/**
 * One replication of a design as text: every number that it left, in hexadecimal, and the summary of it. Asks nothing of
 * Node, for it runs in a page too.
 * @param library what `src/index.ts` exports
 * @param files texts by path, of the design and of all that it extends
 * @param path the design's
 */
export function replication(library, files, path) {
  const source = (name) => ({ name, text: files[name] })
  const read = (named, from) => source(from.name.replace(/[^/]*$/, named))
  const { scenario } = library.parseScenario(source(path), { read, readColumn: () => [] })
  const observations = library.simulate(library.compile(scenario), library.keyOf('portability', 0))
  const lines = Object.entries(observations).flatMap(([name, value]) =>
    name === 'durations'
      ? Object.entries(value).map(
          ([duration, { count, zeros, buckets }]) => `${duration} ${bits([count, zeros, ...buckets])}`,
        )
      : [`${name} ${bits(typeof value === 'number' ? [value] : value)}`],
  )
  const { model, plan, context } = library.prepare(scenario, path, 'portability', { replications: 1 })
  const run = library.runExperiment(model, plan, context)
  for (let step = run.next(); ; step = run.next()) {
    if (step.done) return [...lines, JSON.stringify(step.value)].join('\n')
  }
}

/** Numbers to the bit, most significant byte first. */
function bits(numbers) {
  const view = new DataView(new ArrayBuffer(8))
  return Array.from(numbers, (number) => {
    view.setFloat64(0, number)
    return view.getBigUint64(0).toString(16)
  }).join(' ')
}
