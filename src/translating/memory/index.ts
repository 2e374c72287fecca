export { findInMemory, type MemoryFound, type MemoryQuery } from './find.ts'
export { buildMemory, registerMemory } from './follower.ts'
export { memoryHelp } from './help.ts'
export { readyMemory } from './ready.ts'
