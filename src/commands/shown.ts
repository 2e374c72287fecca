/** Controls, and marks that turn the direction of a line: a terminal obeys them, and a log has lines of its own. */
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

/** A text from outside (a file's name, a page's title) as it may stand in a line of a terminal. */
export const shown = (text: string): string =>
  text.replace(OBEYED, (char) => {
    if (char === '\n') return '\\n'
    const code = char.charCodeAt(0).toString(16)
    return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`
  })
