export { machineOf } from './machine.ts'
export { type SegmentRequest, type Translated, translateSegments } from './translate.ts'
export {
  MachineError,
  type MachineOptions,
  type MachineProblem,
  type MachineRequest,
  type MachineSegment,
  type RefusedReason,
  type Translator,
} from './types.ts'
