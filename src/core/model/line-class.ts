/** Customers who are alike to a line: it serves them as they come. */
export class LineClass {
  constructor(
    /** 0 is served first, whatever others have waited. */
    readonly rank: i32,
    /** Among those of one rank, the pace at which a wait counts. */
    readonly urgency: f64,
  ) {}
}
