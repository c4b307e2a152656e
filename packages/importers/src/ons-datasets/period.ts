import { readPeriod } from '../reading/read-period.ts'
import type { PeriodCell } from '../reading/read-period.ts'

/** The labels of the office: `2019`, `Jul-17`, `Apr-Jun 2021`, and `2022-23`, which is a financial year there. */
export const readDatasetPeriod = (label: string): PeriodCell =>
  readPeriod(label.trim().replace(/^(\d{4})-(?=\d{2}$)/, '$1/'))
