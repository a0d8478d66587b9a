/** Columns of what the cohort's requests add up to per manager role. */
export enum RoleSum {
  decided = 0,
  approved = 1,
  wait = 2,
  width = 3,
}
