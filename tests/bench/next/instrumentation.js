/** Stands here so that the one of the reference site is not taken for ours. */
export const register = () => undefined
