// To come.
export const NotificationPage = () => null
