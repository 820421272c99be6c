// To come.
export const PlacementPage = () => null
