/** Of the generators of seedrandom, the one that is used: with all of them a page would be 3 kB larger. */
declare module 'seedrandom/lib/alea.js' {
  import { alea } from 'seedrandom'
  export default alea
}
