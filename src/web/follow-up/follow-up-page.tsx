// To come.
export const FollowUpPage = () => null
