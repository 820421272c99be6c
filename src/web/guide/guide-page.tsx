// To come.
export const GuidePage = () => null
