// What a page loads after its own script where its text has a film, a card for
// something of another site, or levels of reading.

import { EmbedElement } from './elements/embed'
import { ReadingElement } from './elements/reading'
import { RecordElement } from './elements/record'
import { VideoElement } from './elements/video'

customElements.define('gr-video', VideoElement)
customElements.define('gr-embed', EmbedElement)
// A level is remembered, which a page that is only read cannot.
if (RecordElement.tracker) customElements.define('gr-reading', ReadingElement)
