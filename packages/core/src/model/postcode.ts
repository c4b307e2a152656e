const WHOLE = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/
const DISTRICT = /^[A-Z]{1,2}\d[A-Z\d]?$/
const FURTHER = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]?)$/

/**
 * A postcode in its one spelling, whatever its spaces and letters; `null` for what is none.
 *
 * @example
 * postcodeFrom(' cv49pl ') // => 'CV4 9PL'
 * postcodeFrom('CV4 9') // => null
 */
export function postcodeFrom(text: string): string | null {
  const found = WHOLE.exec(text.toUpperCase().replaceAll(/\s/g, ''))
  return found ? `${found[1]} ${found[2]}` : null
}

/**
 * What a postcode may begin with, where a reader has typed only its first part: each reading in one spelling, the likelier
 * first. A district ends with a space, because `CV1` is not the beginning of `CV12`. Empty for a whole postcode and for
 * anything else.
 *
 * @example
 * postcodeBeginnings('cv4') // => ['CV4 ']
 * postcodeBeginnings('CV4 9') // => ['CV4 9']
 * postcodeBeginnings('cv12') // => ['CV12 ', 'CV1 2']
 * postcodeBeginnings('Canley') // => []
 */
export function postcodeBeginnings(text: string): string[] {
  const written = text.trim().toUpperCase().replaceAll(/\s+/g, ' ')
  const joined = written.replaceAll(' ', '')
  const district = DISTRICT.test(joined) && !written.includes(' ') ? [`${joined} `] : []
  const further = FURTHER.exec(joined)
  return further ? [...district, `${further[1]} ${further[2]}`] : district
}
