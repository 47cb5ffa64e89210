// The student's record, as it is written: a log of events that only grows.
//
// What must stay true: an event is never changed and never removed, but by the
// student erasing everything; its id is random, so that the logs of two devices
// merge as sets; kinds that this version does not know are kept as they are.

/** What each kind of event holds beside its envelope. */
export interface Kinds {
  /** A lesson was opened; once a visit. */
  opened: unknown
  ticked: unknown
  unticked: unknown
  /** A lesson is done: by its check, or else by its tasks or the student's own word. */
  done: { by?: 'check' }
  undone: unknown
  /** A stretch of a video was seen, in seconds. The subject names the video. */
  watched: { from: number; to: number }
  /** A try at a mastery check began; items are pairs of question and variant. */
  tryStarted: { try: string; version: string; seed: number; items: [string, string][] }
  /** A hint of a question was taken; in practice, of one variant. */
  hinted: { try?: string; question: string; variant?: string }
  /** The solution of a question was shown before it was answered. */
  revealed: { try?: string; question: string; variant?: string }
  /** An answer as given, its verdict and the question's revision. */
  answered: {
    try?: string
    question: string
    variant: string
    rev: string
    response: unknown
    right: boolean
    /** How sure the student was before the reveal, from 1 to 3. */
    sure?: number
    /** The language of the page that judged it: its texts and keys are that page's. */
    language?: string
  }
  /** A try ended; without the questions, by their places in it, that the page had no longer and that wait for no answer. */
  tryEnded: { try: string; without?: number[] }
  /** A written answer was marked against its rubric: one mark a line. */
  marked: { try?: string; question: string; marks: boolean[] }
  /**
   * Something was signed off, by a teacher's code or by the student's own word:
   * the talk after the last version, a lesson its teacher has seen, or a video
   * watched again before another try.
   */
  signed: { by: 'code' | 'own'; for: 'talk' | 'gate' | 'video' }
  /** A lesson was taken from a choice board. */
  chose: { board: string }
  unchose: { board: string }
  /** A goal of the student's: in own words or the titles of its lessons, until a day, YYYY-MM-DD. */
  goal: { text: string; lessons?: string[]; until?: string }
  /** The end of a goal, by the id of its event; not kept, it was changed if there is a reason, else let go. */
  goalClosed: { goal: string; kept: boolean; why?: string }
  /** The student's own word about an objective of a lesson, as it was worded: 1 not yet, 2 getting there, 3 I can. */
  rated: { objective: string; level: 1 | 2 | 3 }
  /** A stored answer was judged again by a newer revision: credit is added, never taken. */
  rejudged: { event: string; rev: string; right: boolean }
  /** The class section the student belongs to. */
  section: { section: string }
}

/** What every event has. */
export interface Envelope {
  /** Random, unique in every record. */
  id: string
  /** When it happened, in UTC milliseconds. */
  at: number
  kind: string
  /** `unit/lesson` or `unit/lesson#item`; empty for what concerns the whole course. */
  subject: string
}

/** An event of one kind. */
export type Of<K extends keyof Kinds> = Envelope & { kind: K } & Kinds[K]

/** Any event, also of a kind that this version does not know. */
export type LogEvent = Envelope & { [field: string]: unknown }

/**
 * One record that is not history: the newest replaces the older. Kinds are
 * `place` (a Place), `reading` (a Reading), `answer` (a Begun) and `calendar` (a
 * SeenCalendar); others are kept as they are.
 */
export interface Draft {
  kind: string
  /** A lesson, an item of one, or empty for the whole course. */
  subject: string
  /** When it was written, in UTC milliseconds. */
  at: number
  [field: string]: unknown
}

/** Where the student was in a lesson. */
export interface Place extends Draft {
  kind: 'place'
  /** The id of the heading above the top of the window; empty above the first. */
  heading: string
  /** How far down the page, from 0 to 1. */
  fraction: number
  /** The page's address from the site's root, which tells its language. */
  href: string
}

/** The reading level chosen for the course. */
export interface Reading extends Draft {
  kind: 'reading'
  level: string
}

/** What there is of an answer that was begun. Drafts of before have the response alone. */
export interface Part {
  /** null when it was taken back. */
  response: unknown
  /** How sure the student said they were, from 1 to 3. */
  sure?: number
  /** The numbers of the criteria of a written answer that were ticked. */
  ticks?: unknown
  /** Whether its writer was judging it. */
  judging?: boolean
}

/** An answer that was begun. The subject names the question. */
export interface Begun extends Draft, Part {
  kind: 'answer'
  /** The try it belongs to; '' in practice. */
  try: string
  variant: string
}

/** What the student was last told of a class's calendar: news.ts says what it holds. The subject is the section. */
export interface SeenCalendar extends Draft {
  kind: 'calendar'
  lost: string[]
  ends: Record<string, string>
}

/** A new random id, also where the page is not served securely. */
export function newId(): string {
  if (crypto.randomUUID) return crypto.randomUUID()
  let id = ''
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) id += byte.toString(16).padStart(2, '0')
  return id
}

/** Whether a decoded value is an event that can be kept. */
export function isEvent(value: unknown): value is LogEvent {
  const event = value as LogEvent | null
  return (
    isRecord(event) &&
    typeof event.id === 'string' && event.id !== '' && event.id.length <= 64 &&
    isTime(event.at) &&
    (event.kind !== 'watched' || (isNumber(event.from) && isNumber(event.to))) &&
    (event.kind !== 'answered' || (typeof event.right === 'boolean' && typeof event.question === 'string')) &&
    (event.kind !== 'goal' || (typeof event.text === 'string' && isTexts(event.lessons ?? []) && isDay(event.until ?? ''))) &&
    (event.kind !== 'tryEnded' || isNumbers(event.without ?? [])) &&
    (event.kind !== 'rated' || (typeof event.objective === 'string' && isNumber(event.level))) &&
    (event.kind !== 'tryStarted' || (typeof event.try === 'string' && isNumber(event.seed) && isDrawn(event.items)))
  )
}

/** Whether a decoded value is a draft that can be kept. */
export function isDraft(value: unknown): value is Draft {
  const draft = value as Draft | null
  return (
    isRecord(draft) && isTime(draft.at) &&
    (draft.kind !== 'place' ||
      (typeof draft.heading === 'string' && typeof draft.href === 'string' && isNumber(draft.fraction))) &&
    (draft.kind !== 'calendar' || (Array.isArray(draft.lost) && typeof draft.ends === 'object' && draft.ends !== null))
  )
}

function isRecord(value: LogEvent | Draft | null): value is LogEvent & Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value) &&
    typeof value.kind === 'string' && value.kind !== '' && typeof value.subject === 'string'
}

/** Pairs of question and variant. */
function isDrawn(items: unknown): boolean {
  return Array.isArray(items) && items.every(item => isTexts(item) && item.length === 2)
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every(isNumber)
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(part => typeof part === 'string')
}

/** A day, or '' for none. */
function isDay(value: unknown): boolean {
  return value === '' || (typeof value === 'string' && !Number.isNaN(Date.parse(value)))
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

/** UTC milliseconds that a Date can hold. */
function isTime(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= 8.64e15
}
