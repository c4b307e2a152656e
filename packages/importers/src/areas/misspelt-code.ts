const OFFICIAL = /^[A-Z]\d{8}$/
/** As Fingertips calls areas of the health service, to tell them from those of the statistics office. */
const HEALTH_SERVICE = /^nE\d{8}$/
const FEWEST_DIGITS = 7

export const isOfficialCode = (code: string): boolean => OFFICIAL.test(code)

/**
 * Whether somebody meant the code of an official area and slipped: a digit too few or too many, the letter left off, or a
 * letter O in the place of a nought. Codes of practices and trusts are shorter and have a form of their own.
 */
export function isMisspeltCode(code: string): boolean {
  if (isOfficialCode(code) || HEALTH_SERVICE.test(code)) return false
  const plain = code.replaceAll(/[\s.-]/g, '').toUpperCase()
  const digits = plain.slice(1).replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const isLike = /^[EJKLMNSW][A-Z\d]{7,9}$/.test(plain) && digits.replaceAll(/\D/g, '').length >= FEWEST_DIGITS
  return isLike || /^\d{8}$/.test(plain)
}
