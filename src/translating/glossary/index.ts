export { glossaryHelp, termMatches } from './help.ts'
export { loadGlossary } from './load.ts'
export { checkTerms, type GlossaryTerm, saysTerm, type TermFound, type TermProblem, termsIn } from './terms.ts'
