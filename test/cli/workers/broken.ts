import { writeSync } from 'node:fs'
import { NoMemoryLeft } from '../../../src/simulation/core.js'
import { serve } from '../../../src/tasks/serve.js'
import { withinMemory } from '../../../src/tasks/within-memory.js'

// A worker that does what it is told, all of it bad.
serve((task: 'throw' | 'exit' | 'kill' | 'hold' | 'crowd' | number) => {
  if (task === 'throw') throw new TypeError('two is too much')
  if (task === 'kill') process.kill(process.pid, 'SIGKILL')
  if (task === 'exit') {
    writeSync(process.stderr.fd, 'a last word')
    process.exit(3)
  }
  if (task === 'crowd') {
    withinMemory(() => {
      throw new NoMemoryLeft()
    })
  }
  const held = []
  while (task === 'hold') held.push(Array.from({ length: 1e6 }, () => ({})))
  return task
})
