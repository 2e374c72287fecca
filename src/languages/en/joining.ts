/** What the desk says where two articles become one. */
export const joining = {
  button: 'Join with another article',
  hint: 'Where an article in another language tells the same story, its text becomes this article’s.',
  heading: 'Join two articles',
  moves: (title: string) => `From “${title}”, this becomes part of this article:`,
  nothing: (title: string) => `“${title}” has no text that could become part of this article.`,
  after:
    'Nothing goes out by it: publish when you are ready. What both languages share stays as it is here. The other article goes to the trash; its address and old links lead here.',
  partOf:
    'This article’s text became part of another article. Splitting brings this one back from the trash with its text.',
  split: 'Split',
  splitHeading: 'Split the two articles',
  isSplit: 'Split: each is an article of its own again',
  join: 'Join',
  joined: (languages: string) => `Joined: ${languages}`,
}
export type JoiningSentences = typeof joining
