import { threadId } from 'node:worker_threads'

/** A worker that takes a while and says which thread it is. */
export default function work(task) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  return { task, threadId }
}
