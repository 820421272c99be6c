// To come.
export const HandoverPage = () => null
