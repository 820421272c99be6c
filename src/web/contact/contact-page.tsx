// To come.
export const ContactPage = () => null
