export { glossaryHelp, termMatches } from './help.ts'
export { categoryOfArticle, loadGlossary } from './load.ts'
export { checkTerms, type GlossaryTerm, saysTerm, type TermFound, type TermProblem, termsIn } from './terms.ts'
