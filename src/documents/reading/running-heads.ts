// What stands over or under every page: a page number says nothing; anything else is told as not read.

/** "7", "Side 7", "Side 7 af 12", "7/12", or nothing. */
export const isPageNumber = (text: string): boolean =>
  /^\W*(?:side|s\.)?\s*\d*\s*(?:(?:af|\/|\|)\s*\d*)?\W*$/iu.test(text)
