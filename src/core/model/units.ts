// Seconds: the model's only unit of time. t = 0 is a Monday 00:00, local, without daylight saving time.
export const MINUTE: f64 = 60
export const HOUR: f64 = 3600
export const DAY: f64 = 86_400
export const WEEK: f64 = 604_800
/** A month of 365.25 / 12 days, for monthly figures. */
export const MONTH: f64 = 2_629_800
export const YEAR: f64 = 31_557_600
