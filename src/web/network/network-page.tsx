// To come.
export const NetworkPage = () => null
