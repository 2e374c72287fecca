/** The editor of a body writes to the form when the browser is idle, at most this long after a key. */
const EDITOR_MS = 500
const LATER_MS = 100

/** Resolves when what was typed so far has reached the form and the form has been drawn with it. */
export const settled = (): Promise<void> =>
  new Promise((done) => {
    // Two frames: in the first the form takes the value in, after the second it has it.
    const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))
    // Idle work is done in the order in which it was asked for: this comes after the editor's.
    if ('requestIdleCallback' in window) requestIdleCallback(drawn, { timeout: EDITOR_MS + LATER_MS })
    else setTimeout(drawn, LATER_MS)
  })
