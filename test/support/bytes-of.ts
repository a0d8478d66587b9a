export { bytesOf } from '../proof/mechanisms/bytes-of.js'
