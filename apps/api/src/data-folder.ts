import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { EnvironmentProblem } from './environment.ts'

/** Refuses a data folder that is none, or in which nothing can be written. One that is not there yet may be made. */
export function refuseUnusableFolder(folder: string): void {
  const place = nearestThere(folder)
  const named = place === folder ? ', which' : `, and ${place}`
  if (!statSync(place).isDirectory()) {
    throw new EnvironmentProblem(`JSNA_DATA_FOLDER is ${folder}${named} is a file. It must name a folder.`)
  }
  try {
    accessSync(place, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new EnvironmentProblem(
      `JSNA_DATA_FOLDER is ${folder}${named} cannot be written. Name another folder, or give this user the right to write there.`,
    )
  }
}

/** The folder, or what is there of the way to it. */
function nearestThere(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestThere(dirname(path))
}
