export type { Person, Role } from '../access/person.ts'
export { systemPerson } from '../access/person.ts'
export type { Ask } from './asks.ts'
export type { Desk, DeskEdition, DeskState } from './desk.ts'
export { deskOf } from './desk.ts'
export { join } from './join.ts'
export type { Problem, ProblemCode } from './problem.ts'
export { GateError, MovedError, problemSentence } from './problem.ts'
export { check, correct, publish } from './publish.ts'
export { readiness } from './readiness.ts'
export { reconcile } from './reconcile.ts'
export { redact } from './redact.ts'
export { carryOutDue, schedule } from './schedule.ts'
export type { Schedule } from './scheduleRows.ts'
export { split } from './split.ts'
export { type Running, startBilingual } from './start.ts'
export { reschedule, unschedule } from './takeBack.ts'
export type {
  ActResult,
  Expect,
  JoinArgs,
  JoinResult,
  PublishArgs,
  RedactArgs,
  SplitArgs,
  WithdrawArgs,
} from './types.ts'
export { withdraw } from './withdraw.ts'
