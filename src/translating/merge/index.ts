export { choiceOf, mergeOf, openIn, resultOf } from './merge.ts'
export { type Choice, type Choices, type Merge, ORDER, type Place, type Side } from './types.ts'
export { wordsOfNode } from './words.ts'
