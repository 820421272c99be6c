// What the bundler answers for files that are not code.
declare module '*.css'
declare module '*?raw' {
  const text: string
  export default text
}
declare module 'virtual:guide/*' {
  const blocks: readonly import('./guide/guide.ts').Block[]
  export default blocks
}
