import { call } from './call.js'
import { endWhenOutputIsLost } from './failures.js'

// No handler for SIGINT on purpose: without one, Ctrl-C ends the process at once, in the middle of a simulation too,
// and the shell sees 130. Only where worker processes simulate does their pool handle it, to take them along.
endWhenOutputIsLost(process)
await call()
