// What the bundler answers for files that are not code.
declare module '*.css'
