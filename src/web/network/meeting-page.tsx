// To come.
export const MeetingPage = () => null
