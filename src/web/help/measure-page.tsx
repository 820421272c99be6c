// To come.
export const MeasurePage = () => null
