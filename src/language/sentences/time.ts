// Sentences about dates, deadlines, cadences, ladders and persons.
export const time = {}
