/** Text in which nothing is hidden: line ends, tabs and controls as they are written in code. */
export const shown = (text: string): string => JSON.stringify(text).slice(1, -1).replaceAll('\\\\', '\\')
