// To come.
export const ReviewPage = () => null
