/** A worker with a bug. */
export default function fail(task) {
  if (task === 2) throw new TypeError('two is too much')
  return task
}
