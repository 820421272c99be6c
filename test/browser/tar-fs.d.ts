// The part of tar-fs that is used here; the package brings no types.
declare module 'tar-fs' {
  /** A stream that unpacks a tar archive into `folder`. `chown: false` leaves the files with the user who unpacks. */
  export const extract: (folder: string, options?: { readonly chown?: boolean }) => NodeJS.WritableStream
}
