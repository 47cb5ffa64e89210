import { PathElement } from './path'

/** The path in a lesson's margin, which shows where one is; the flag moves on the days that the builder tells. */
export class LessonPathElement extends PathElement {
  protected override flag(): number | undefined {
    const { payload, section = '', today } = this.tracker
    let at: number | undefined
    for (const [from, stations] of payload.flag?.[section] ?? []) if (from <= today) at = stations
    return at
  }
}
