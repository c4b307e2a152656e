import { createInstallation } from './installation.ts'
import type { Installation, InstallationOptions } from './installation.ts'
import type { Technology } from './technologies.ts'

/** An installation in a store of its own, which goes with it. */
export async function installationOn(
  technology: Technology,
  options: Omit<InstallationOptions, 'location'> = {},
): Promise<Installation> {
  const { location, remove } = await technology.make()
  const installation = await createInstallation({ ...options, location })
  return {
    ...installation,
    close: async () => {
      await installation.close()
      await remove()
    },
  }
}
