// To come.
export const PlanPage = () => null
