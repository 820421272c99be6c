// To come.
export const LawWatchPage = () => null
