import { serve } from '../../../src/tasks/serve.js'

// A worker that takes a while and says which process it is.
serve((task: number) => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  return { task, pid: process.pid }
})
