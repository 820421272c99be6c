// Sentences of the investment case: what is wrong in a case file, what does not add up, and what can be explained.
export const audit = {}
