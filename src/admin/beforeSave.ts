const waiting = new Set<() => Promise<void>>()

/** Something that is done before a form on the page is saved. @returns what ends it */
export function beforeSave(act: () => Promise<void>): () => void {
  waiting.add(act)
  return () => void waiting.delete(act)
}

/** Does what moves the open text in the person's own name; a save, and a look for others' saves, wait for its end. */
export async function meanwhile<T>(act: () => Promise<T>): Promise<T> {
  const done = act()
  const end = beforeSave(() =>
    done.then(
      () => undefined,
      () => undefined,
    ),
  )
  try {
    return await done
  } finally {
    end()
  }
}

/** Resolves when all of it is done. */
export const readyToSave = async (): Promise<void> => {
  await Promise.all([...waiting].map((act) => act()))
}
