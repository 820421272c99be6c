// To come.
export const MyDayPage = () => null
