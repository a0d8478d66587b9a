/** An answer is promised within so many seconds, or business days. */
export class PromiseModel {
  constructor(
    readonly amount: f64,
    readonly businessDays: bool,
  ) {}
}
