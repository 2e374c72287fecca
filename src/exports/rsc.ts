/** Server parts of the admin. There are none yet: every part of the desk asks for its state and runs in the browser. */
export type {}
