/** What goes out at a set time, and what an act in one language does to the other. */
export const goingOut = {
  dueAt: (at: string, name: string) => `Goes out ${at}${name === '' ? '' : `, scheduled by ${name}`}`,
  changedSinceScheduled: 'The text was changed after it was scheduled. The text as it was then goes out.',
  goesOutAsItWas: 'It goes out as it stood when it was scheduled. What is saved from now on does not go out with it.',
  goesOutWithout:
    'This text was changed after it was scheduled. It goes out as it was then, without the words saved since. To send these out, schedule anew.',
  scheduleAnew: 'Schedule anew …',
  scheduleAsk: 'Whoever may publish it takes the schedule back or schedules anew.',
  schedule: 'Schedule',
  scheduled: (at: string) => `Scheduled for ${at}`,
  unschedule: 'Cancel the schedule',
  unscheduleBoth: 'Cancel the schedule of both languages',
  unscheduled: (languages: string, at: string) =>
    languages === ''
      ? `The schedule was cancelled; it was to go out ${at}.`
      : `The schedule was cancelled for ${languages}; it was to go out ${at}.`,
  scheduleEnds: (at: string) => `It is scheduled to go out ${at}. Publishing or withdrawing it now ends that schedule.`,
  scheduleBeside: (at: string) =>
    `It is scheduled to go out ${at} already. Both go out, each at its time, unless this one takes its place.`,
  scheduleInstead: (at: string) => `In place of what is scheduled for ${at}`,
  otherGetsLink: (other: string, language: string) => `Readers of ${other} get a link to the ${language} edition.`,
  otherBehind: (other: string) =>
    `Readers of ${other} are told that their text does not have this change yet, until it follows.`,
  otherMinor: (other: string) => `Readers of ${other} are told nothing: it is a minor edit.`,
  originalNotOut: (original: string) =>
    `The ${original} original is not out. Readers get the translation without the text it was made from.`,
  otherNotOut: (other: string) =>
    `The ${other} text stays at the desk; readers get no link to it before it is published.`,
}

export type GoingOutSentences = typeof goingOut
