import { writeSync } from 'node:fs'
import { serve } from '../../../src/tasks/serve.js'

// A worker that does what it is told, all of it bad.
serve((task: 'throw' | 'exit' | 'kill' | 'hold' | number) => {
  if (task === 'throw') throw new TypeError('two is too much')
  if (task === 'kill') process.kill(process.pid, 'SIGKILL')
  if (task === 'exit') {
    writeSync(process.stderr.fd, 'a last word')
    process.exit(3)
  }
  const held = []
  while (task === 'hold') held.push(Array.from({ length: 1e6 }, () => ({})))
  return task
})
