const acts = (count: number): string => (count === 1 ? 'one act' : `${count} acts`)

/** What the desk says of webhooks. */
export const webhooks = {
  missing: 'There is no such webhook.',
  /** Why an address cannot be sent to. */
  address: {
    malformed: 'This is no address. It begins with https:// and names a host.',
    scheme: 'An address begins with https:// or http://.',
    login: 'An address must not hold a name and a password. The receiver knows us by the signature.',
    inside:
      'This address is inside the network, where nothing is sent. Whoever runs the server may allow it by the option webhooks.insideNetwork.',
  },
  inItsTurn: 'This event is not through yet. It is sent in its turn.',
  /** Why nothing was sent again. */
  notSent: {
    busy: 'Something is being sent to this address right now. Try again in a moment.',
    missing: 'There is no such event.',
    'no-secret': 'Make a secret first.',
  },

  heading: 'Sending',
  off: 'Switched off. What happens meanwhile is sent when it is switched on again.',
  upToDate: 'Everything that happened was sent.',
  behind: (count: number): string => `Behind by ${acts(count)}.`,
  failing: (tries: number, since: string): string =>
    `${tries === 1 ? 'One try' : `${tries} tries`} failed since ${since}.`,
  nextTry: (at: string): string => `Next try at ${at}. What comes behind it waits.`,
  halted: {
    'given-up':
      'The same event was not taken for a day, and nothing more is sent. Nothing is lost: go on when the receiver is well.',
    gone: 'The receiver answered that it is no longer there (410), and nothing more is sent. Correct the address or switch it off.',
    'no-secret': 'Nothing is sent without a secret, or this server cannot read the one there was. Make a new one.',
  },
  goOn: 'Go on now',
  secret: 'Secret',
  noSecret: 'There is no secret yet. Nothing is sent before there is one.',
  secretSince: (at: string): string => `Made at ${at}. It cannot be shown again.`,
  formerUntil: (at: string): string => `The one before it signs as well until ${at}.`,
  makeSecret: 'Make a secret',
  newSecret: 'Make a new secret',
  newSecretHint: 'The one that stands goes on signing for a day beside the new one.',
  shownOnce: 'Copy it now and give it to the receiver. It is shown this once.',
  copy: 'Copy',
  copied: 'Copied',
  deliveries: 'Sent so far',
  nothingSent: 'Nothing was sent yet.',
  columns: { event: 'Event', at: 'Time', answer: 'Answer', again: 'Send again' },
  taken: (status: number): string => `Taken (${status})`,
  notTaken: (status: number): string => (status > 0 ? `Not taken (${status})` : 'Not reached'),
  tries: (count: number): string => (count === 1 ? '' : `${count} tries`),
  again: 'Send again',
  sentAgain: 'It was sent again.',
  saveFirst: 'Save first, then make a secret here.',
}

export type WebhookSentences = typeof webhooks
