import type { CourseTracker } from '../course'
import { make } from './record'

/** Gives the student the file with their work. */
export function download(tracker: CourseTracker): void {
  const { name, text } = tracker.save()
  const link = make('a', '', { download: name, href: URL.createObjectURL(new Blob([text], { type: 'application/json' })) })
  link.hidden = true
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
