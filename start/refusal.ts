/** A reason not to start, said in one sentence that tells what to do. It is printed without a stack. */
export class Refusal extends Error {}
