const TRIES = 25
const WAIT_MS = 200

const find = (path: string): HTMLElement | null => {
  const id = `field-${path.replace(/\./g, '__')}`
  return document.getElementById(id) ?? document.querySelector<HTMLElement>(`.field-type.${CSS.escape(path)}`)
}

/** Brings a field of the open form into view and puts the cursor in it, as soon as the form shows it. */
export function focusField(path: string, tries = TRIES): void {
  const field = find(path)
  if (!field) {
    if (tries > 0) setTimeout(() => focusField(path, tries - 1), WAIT_MS)
    return
  }
  field.scrollIntoView({ block: 'center', behavior: 'smooth' })
  const input = field.matches('input, textarea, [contenteditable]')
    ? field
    : field.querySelector<HTMLElement>('input, textarea, [contenteditable="true"]')
  input?.focus({ preventScroll: true })
}
