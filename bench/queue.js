import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { median, thousands } from './tables.js'

const PROGRAM = fileURLToPath(new URL('../bin/runaround.js', import.meta.url))
const WORKLOAD = fileURLToPath(new URL('workload-b.yaml', import.meta.url))
const PORT = 7379

/** Each design is a task, of 18 days: a tenth of what the program gives to a task where it may choose. */
const STEP = 0.00001
const CALL = ['sweep', WORKLOAD, '--replications', '1', '--metric', 'asa', '--quiet', '--json', '--yes']
for (const one of ['horizon=18 days', 'warm_up=0 s']) CALL.push('--set', one)

/** Prints what so many tasks cost through a queue on this machine, and what by its own processes. */
export function queue(tasks, times) {
  if (spawnSync('redis-server', ['--version']).status !== 0) {
    console.log('The queue is skipped: there is no redis-server.')
    return
  }
  const most = (1 + STEP * (tasks - 1)).toFixed(5)
  const designs = ['--vary', `teams.first.talk_factor=1..${most}:${STEP.toFixed(5)}`]
  const caller = (...options) => [process.execPath, PROGRAM, ...CALL, ...designs, ...options].map(quoted).join(' ')
  const url = `redis://127.0.0.1:${PORT}`
  const worker = [process.execPath, PROGRAM, 'worker', '--queue', url, '--workers', '2'].map(quoted).join(' ')
  const rounds = Array.from({ length: times }, () => ({
    own: timed(`${caller('--workers', '2')} >/dev/null`),
    queued: timed(`redis-server --port ${PORT} --save '' >/dev/null & redis=$!
      sleep 1; ${worker} 2>/dev/null & worker=$!
      ${caller('--queue', url)} >/dev/null
      kill $worker; wait $worker; kill $redis; wait $redis`),
  }))
  for (const [what, of] of [
    ['CPU time', ({ cpu }) => cpu],
    ['the clock', ({ clock }) => clock],
  ]) {
    const own = median(rounds.map((round) => of(round.own)))
    const ratio = median(rounds.map((round) => of(round.queued) / of(round.own)))
    console.log(
      `${thousands(tasks)} tasks through a queue take ${((ratio - 1) * 100).toFixed(1)} % more than by two processes here (${own.toFixed(1)} s), by ${what}.`,
    )
  }
}

/** Seconds of lines of a shell: of all processes together, and until they have ended. */
function timed(lines) {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `${lines}\ntimes`], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${lines}\nended with ${status}: ${stderr}`)
  const spent = stdout
    .trim()
    .split('\n')
    .at(-1)
    .split(' ')
    .map((text) => {
      const [minutes, seconds] = text.split('m')
      return 60 * minutes + Number.parseFloat(seconds)
    })
  return { cpu: spent[0] + spent[1], clock: (performance.now() - start) / 1000 }
}

function quoted(word) {
  return `'${word}'`
}
