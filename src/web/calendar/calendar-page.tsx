// To come.
export const CalendarPage = () => null
