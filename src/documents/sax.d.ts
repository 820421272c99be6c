// What we use of sax, which brings no types of its own.
declare module 'sax' {
  export type Attribute = { readonly value: string; readonly local: string; readonly uri: string }
  export type Tag = {
    readonly local: string
    readonly uri: string
    readonly attributes: Readonly<Record<string, Attribute>>
  }
  export type Options = { readonly xmlns: true; readonly strictEntities: true }
  export type Parser = {
    onerror: (error: Error) => void
    onopentag: (tag: Tag) => void
    onclosetag: () => void
    onopennamespace: () => void
    onclosenamespace: () => void
    ontext: (text: string) => void
    oncdata: (text: string) => void
    write: (text: string) => Parser
    close: () => Parser
  }
  const sax: { readonly parser: (strict: true, options: Options) => Parser }
  export default sax
}
