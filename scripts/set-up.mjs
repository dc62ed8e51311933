/** Makes a clone ready, and does no more: for workflows. */
import { main } from './lib/main.mjs'
import { setUp } from './lib/set-up.mjs'

main(setUp)
