import { judge } from './judge.js'
import type { Input } from './mutations.js'

// One input after another, so that the parent can end what does not end by itself.
process.on('message', (input: Input) => {
  const before = process.cpuUsage()
  const verdict = judge(input)
  const { user, system } = process.cpuUsage(before)
  process.send!({ ...verdict, seconds: (user + system) / 1e6 })
})
