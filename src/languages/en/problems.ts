/** What an API problem says to the programmer who meets it. */
export const problems = {
  notFound: () => 'Nothing is published at this address.',
  gone: () => 'What stood at this address was withdrawn by its publisher.',
  methodNotAllowed: (method: string) => `This address is for reading: ${method} is not possible. Use GET or HEAD.`,
  unknownParameter: (name: string, nearest: string) =>
    nearest
      ? `This address knows no parameter "${name}". Did you mean "${nearest}"?`
      : `This address knows no parameter "${name}" and takes none.`,
  repeatedParameter: (name: string) => `The parameter "${name}" may be given once.`,
  missingParameter: (name: string) => `This address needs the parameter "${name}".`,
  invalidParameter: (name: string) => `The value of the parameter "${name}" is not one that this address takes.`,
  unknownValue: (name: string, value: string, nearest: string) =>
    `The parameter "${name}" does not take "${value}". Did you mean "${nearest}"?`,
  malformedAddress: () => 'The address holds an encoding that stands for no text. Send UTF-8, percent-encoded.',
  addressTooLong: (limit: string) => `The address is longer than ${limit} characters.`,
  unavailable: () => 'The database does not answer at the moment. Try again in a few seconds.',
  internal: () => 'The answer could not be made. The server’s log has the details under this request id.',
}
export type ProblemSentences = typeof problems
