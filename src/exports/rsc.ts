/** Server parts of the admin. */
export { DeskView } from '../admin/server/DeskView.tsx'
