import { z } from 'zod'
import { isDate } from './calendar.ts'
import { parsePeriod } from './period.ts'

/** A schema of which only its noun is declared: what goes in is as strict as what comes out. */
export type Schema<Noun> = z.ZodType<Noun, Noun>

// The spellings that several nouns share.

/** Text on one line: no control characters and no half characters, so that it survives every file format. */
export const plainTextSchema = z
  .string()
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'Text stands on one line, without line breaks, tabs or control characters.')

export const requiredTextSchema = plainTextSchema.refine((text) => text.trim() !== '', 'This must not be empty.')

/** Lower-case words joined by hyphens, as they stand in addresses. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Write lower-case words joined by hyphens, such as “life-expectancy”.')

export const areaCodeSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'Write an area code, such as E08000026 or reach-mosaic.')

export const isoDateSchema = z.string().refine(isDate, 'Write a date that exists, as year, month and day: 2026-01-31.')

/** A day, a month or a year, for sources that announce no more than that. */
export const isoDateOrMonthSchema = z
  .string()
  .regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'Write a date, month or year: 2026-01-31, 2026-01 or 2026.',
  )

export const isoInstantSchema = z.iso.datetime({
  error: 'Write the instant in ISO 8601, such as 2026-01-31T09:00:00Z.',
})

/** Whether a text is the one ISO spelling of a period: `2022-01-01/P3Y`, and neither `2022-01-01/P36M` nor “2022 - 24”. */
export function isPeriodId(text: string): boolean {
  try {
    return parsePeriod(text).id === text
  } catch {
    return false
  }
}

export const periodIdSchema = z
  .string()
  .refine(isPeriodId, 'Write the period in ISO 8601, such as 2022-01-01/P3Y, or 2026-01-01 for a day.')

export const webAddressSchema = z
  .string()
  .regex(/^https?:\/\/[^\s"<>\\]+$/i, 'Write a web address that begins with https:// or http://.')
