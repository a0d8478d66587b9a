/** Columns of what the cohort's requests add up to per manager role. */
export const RoleSum = { decided: 0, approved: 1, wait: 2, width: 3 } as const
