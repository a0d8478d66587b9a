// To the core's compiler an enum is its number; stands in for families.ts, by which TypeScript tells one from another.
export type TimeCounter = i32
export type TrustCounter = i32
export type EndingCounter = i32
