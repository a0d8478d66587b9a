export { bytesOf } from '../../src/cli/mechanisms/bytes-of.js'
