// Workload B written out by hand: no scenario, no measures, a sequential generator, Math.log. What a simulator of this
// one system could do in JavaScript, and what the product is held against.

const ARRIVAL = 0
const END = 1
const PATIENCE = 2

/** @returns {{customers: number, events: number, abandoned: number, wait: number}} */
export function plainLoop(customers, seed = 1) {
  let state = seed >>> 0 || 1
  const uniform = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return ((state >>> 0) + 0.5) / 4294967296
  }
  const exponential = (mean) => -mean * Math.log(uniform())

  const service = [5, 7.5]
  const patience = [10, 20]
  const free = [20, 8]
  const capacity = 4096
  const heap = new Int32Array(capacity)
  const times = new Float64Array(capacity)
  const place = new Int32Array(capacity).fill(-1)
  const kind = new Uint8Array(capacity)
  const team = new Uint8Array(capacity)
  const since = new Float64Array(capacity)
  const next = new Int32Array(capacity)
  const previous = new Int32Array(capacity)
  const head = [-1, -1]
  const tail = [-1, -1]
  const pool = Array.from({ length: capacity - 1 }, (_, i) => capacity - 1 - i)
  let size = 0

  function up(i, slot, time) {
    while (i > 0) {
      const parent = (i - 1) >> 1
      const other = heap[parent]
      if (times[other] <= time) break
      heap[i] = other
      place[other] = i
      i = parent
    }
    heap[i] = slot
    place[slot] = i
  }

  function down(i, slot, time) {
    for (;;) {
      let child = 2 * i + 1
      if (child >= size) break
      if (child + 1 < size && times[heap[child + 1]] < times[heap[child]]) child++
      const other = heap[child]
      if (times[other] >= time) break
      heap[i] = other
      place[other] = i
      i = child
    }
    heap[i] = slot
    place[slot] = i
  }

  function schedule(slot, time, what) {
    times[slot] = time
    kind[slot] = what
    up(size++, slot, time)
  }

  function remove(slot) {
    const i = place[slot]
    const last = heap[--size]
    place[slot] = -1
    if (last === slot) return
    const time = times[last]
    if (i > 0 && times[heap[(i - 1) >> 1]] > time) up(i, last, time)
    else down(i, last, time)
  }

  let now = 0
  let arrived = 0
  let events = 0
  let abandoned = 0
  let wait = 0

  function unlink(slot, t) {
    if (previous[slot] < 0) head[t] = next[slot]
    else next[previous[slot]] = next[slot]
    if (next[slot] < 0) tail[t] = previous[slot]
    else previous[next[slot]] = previous[slot]
  }

  function serve(slot, t) {
    team[slot] = t
    schedule(slot, now + exponential(service[t]), END)
  }

  function join(slot, t) {
    if (free[t] > 0) {
      free[t]--
      serve(slot, t)
      return
    }
    team[slot] = t
    since[slot] = now
    next[slot] = -1
    previous[slot] = tail[t]
    if (tail[t] < 0) head[t] = slot
    else next[tail[t]] = slot
    tail[t] = slot
    schedule(slot, now + exponential(patience[t]), PATIENCE)
  }

  schedule(0, exponential(1 / 3.8), ARRIVAL)
  while (size > 0) {
    const slot = heap[0]
    now = times[slot]
    remove(slot)
    events++
    if (kind[slot] === ARRIVAL) {
      if (++arrived < customers) schedule(0, now + exponential(1 / 3.8), ARRIVAL)
      join(pool.pop(), 0)
    } else if (kind[slot] === END) {
      const t = team[slot]
      const first = head[t]
      if (first < 0) free[t]++
      else {
        unlink(first, t)
        remove(first)
        wait += now - since[first]
        serve(first, t)
      }
      if (t === 0 && uniform() < 0.3) join(slot, 1)
      else pool.push(slot)
    } else {
      const t = team[slot]
      unlink(slot, t)
      wait += now - since[slot]
      abandoned++
      pool.push(slot)
    }
  }
  return { customers: arrived, events, abandoned, wait }
}
