/** `true` where two types are one, else `false`: what one has and the other lacks does not compile. */
export type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
