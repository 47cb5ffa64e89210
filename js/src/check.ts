// What a lesson loads when its questions come near: see summon and lent.

import { ask } from './ask'

ask()
