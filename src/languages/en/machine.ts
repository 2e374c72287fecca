import type { MachineProblem, RefusedReason } from '../machine.ts'

/** What the desk says of machine translation. */
export const machine = {
  notSet: 'No machine translation is set up here. An administrator sets the option machine.',
  tooMany: (most: number): string => `Choose at most ${most} articles at a time.`,
  noneMissing: 'No article lacks this language here.',
  runMissing: 'There is no such run.',
  notYours: 'Somebody else started this run; its editors may stop it.',
  states: {
    queued: 'Waiting',
    running: 'At work',
    done: 'Done',
    failed: 'Failed',
    stopped: 'Stopped',
    interrupted: 'Interrupted: the server ended meanwhile. Start it again; what is written stays.',
  },
  outcomes: {
    created: 'A new translation was made. Nothing was published.',
    saved: 'The translation was filled. Nothing was published.',
    unchanged: 'Nothing was changed.',
    refused: 'Not translated.',
  },
  /** Why one text is not taken from the machine. */
  reasons: {
    'codes-lost': 'The machine lost a code (link, bold, line break …) of the source.',
    'codes-added': 'The machine added a code that the source has not, or one twice.',
    'codes-crossed': 'Codes overlap in the machine’s answer.',
    empty: 'The machine answered with nothing.',
    'too-long': 'The machine’s answer is far longer than the source.',
    same: 'The machine gave the source back untranslated.',
    missing: 'The machine left this text out.',
    answer: 'The machine’s answer could not be read.',
    'no-place': 'The translation has no place for this text (its table or block was built anew).',
  } satisfies Record<RefusedReason, string>,
  unaligned:
    'The translation was written with blocks of its own, so it is not known what belongs where. Nothing was written.',
  nothingToReview: 'This translation has no words of a machine to be reviewed.',
  notReviewed: (count: number): string =>
    `${count === 1 ? 'One place' : `${count} places`} still hold a machine’s words that nobody has looked at. Look at them in the panel above the text, then it is called reviewed.`,
  problem(problem: MachineProblem, of: string): string {
    switch (problem) {
      case 'no-key':
        return `The machine has no key: the server’s environment variable ${of} is empty.`
      case 'key-refused':
        return `${of} refused the key.`
      case 'quota':
        return `What may be translated by ${of} is used up.`
      case 'busy':
        return `${of} is busy. Try again later.`
      case 'timeout':
        return `${of} did not answer in time.`
      case 'unreachable':
        return `${of} could not be reached.`
      case 'failing':
        return `${of} has a fault of its own. Try again later.`
      case 'refused':
        return `${of} refused the request. The server’s log says why.`
      case 'answer':
        return `The answers of ${of} could not be read.`
      case 'count':
        return `${of} gave more or fewer texts than it got.`
      case 'cut':
        return `The answers of ${of} were cut short.`
      case 'stopped':
        return 'Stopped. What was translated before is saved.'
    }
  },
}
export type MachineSentences = typeof machine
