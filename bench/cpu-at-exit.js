// Loaded before a program (`node --import`): says on file descriptor 3, at the end, how much CPU time its process took
// (seconds, all threads) and how much memory at most (MB). Its workers are processes of their own: run it with one.
import { writeSync } from 'node:fs'
import { cpuUsage, resourceUsage } from 'node:process'

process.on('exit', () => {
  const { user, system } = cpuUsage()
  writeSync(3, JSON.stringify({ seconds: (user + system) / 1e6, megabytes: resourceUsage().maxRSS / 1000 }))
})
