const waiting = new Set<() => Promise<void>>()

/** Something that is done before a form on the page is saved. @returns what ends it */
export function beforeSave(act: () => Promise<void>): () => void {
  waiting.add(act)
  return () => void waiting.delete(act)
}

/** Resolves when all of it is done. */
export const readyToSave = async (): Promise<void> => {
  await Promise.all([...waiting].map((act) => act()))
}
