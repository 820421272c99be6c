/** x */
export type MeetingSearch = { readonly moede?: string }
// To come.
export const MeetingPage = () => null
