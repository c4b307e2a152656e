import { countWords } from '@jsna/core'
import type { PlacedCount } from '@jsna/core'
import { openStores } from '../database/open.ts'
import { auditRelease } from '../disclosure/audit-release.ts'
import { likelySamePeople } from '../disclosure/likely-same-people.ts'
import { readEnvironment } from '../environment.ts'
import { newestRelease } from '../evidence/published.queries.ts'
import { createWorkspaceEvidence } from '../evidence/workspace-evidence.ts'
import { CommandProblem } from './command.ts'
import type { Command } from './command.ts'

const mostListed = 20

const numberWords: Readonly<Record<PlacedCount['of'], string>> = {
  count: '',
  group: 'everybody in the group',
  rest: 'those of the group who are not in the count',
}

export const auditDisclosureCommand: Command = {
  name: 'audit-disclosure',
  usage: '',
  summary: 'attack the newest release: can a hidden count be worked out from what is shown, now or earlier?',
  options: [],
  async run({ variables, say }) {
    const stores = await openStores(readEnvironment(variables).stores)
    try {
      const { workspace, firsthand: published } = stores
      const release = await newestRelease(published.db)
      if (!release) throw new CommandProblem('There is no release yet. Publish one with “jsna publish”.')
      const evidence = createWorkspaceEvidence(workspace.db, published.db)
      const catalogue = await evidence.catalogue()
      let audited = 0
      let placed = 0
      let open = 0
      for await (const { indicator, what, placed: counts } of auditRelease(
        { workspace, published },
        evidence,
        release.number,
      )) {
        const unsafe = counts.filter(({ isSafe, wasShown }) => !isSafe && !wasShown)
        const shown = counts.filter(({ wasShown }) => wasShown).length
        const hidden = counts.length - shown
        audited += 1
        placed += hidden
        open += unsafe.length
        const moved = what === 'candidate' ? ' (as it would be published: its figures have moved since)' : ''
        say(`${indicator.slug}${moved}: ${countWords(hidden, 'hidden count')}, ${unsafe.length} can be worked out`)
        if (shown > 0) say(`- ${countWords(shown, 'more count')} hidden now, though an earlier release shows them`)
        for (const { area, period, sex, age, category, of, lower, upper, isRevised } of unsafe.slice(0, mostListed)) {
          const when = isRevised ? ', as an earlier release hid it' : ''
          const number = [area, period, sex, age, category, numberWords[of]].filter(Boolean).join(', ')
          say(`- ${number}${when}: from ${lower} to ${upper ?? 'any number'}`)
        }
      }
      const passed = catalogue.indicators.length - audited
      say(`${countWords(passed, 'indicator')} protected by the source and not touched.`)
      for (const { hides, shows, met, same } of await likelySamePeople(
        { workspace, published },
        catalogue,
        release.number,
      )) {
        const places = `in ${same} of ${countWords(met, 'place')} where ${hides} hides a count, ${shows} shows the same one`
        say(`${places}. If they count the same people, say so in the catalogue (disclosure.samePeopleAs).`)
      }
      if (open > 0) {
        throw new CommandProblem(`${countWords(open, 'hidden count')} of release ${release.number} can be worked out.`)
      }
      say(`Release ${release.number}: none of ${countWords(placed, 'hidden count')} can be worked out.`)
    } finally {
      await stores.close()
    }
  },
}
