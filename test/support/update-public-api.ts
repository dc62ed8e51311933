/** A program, `pnpm api:update`: writes the committed lists of public exports anew. Review what it changes. */
import { updateCommittedApis } from './public-api.ts'

updateCommittedApis()
