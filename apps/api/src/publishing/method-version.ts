/**
 * Names the calculations that a release was made with. Raise it when a formula or a rule of core changes: the next
 * release then calculates every indicator again, and says so.
 */
export const methodVersion = '5'
