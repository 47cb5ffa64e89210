// What a lesson loads instead of check where something is put in order or matched.

import { ask } from './ask'
import { arranging } from './questions/kinds'
import { MatchView } from './questions/match'
import { OrderView } from './questions/order'

arranging.match = MatchView
arranging.order = OrderView
ask()
