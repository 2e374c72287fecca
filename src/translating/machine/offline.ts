import { MachineError, type Translator } from './types.ts'

/** Puts the language before each text and leaves its codes: a machine without a service, for tests and trials. */
export const offline: Translator = {
  name: 'offline',
  limits: { segments: 50, characters: 50_000 },
  translate: async (segments, { to }, signal) => {
    if (signal.aborted) throw new MachineError('stopped', 'offline')
    return segments.map(({ key, text }) => ({ key, text: `[${to}] ${text}` }))
  },
}
