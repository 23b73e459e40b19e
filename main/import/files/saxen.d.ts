/** The part of saxen that we use; the package has no types of its own. */
declare module 'saxen' {
  type Decode = (text: string) => string

  export class Parser {
    on(
      event: 'openTag',
      handler: (
        name: string,
        attributes: () => Readonly<Record<string, string>>,
        decode: Decode,
        selfClosing: boolean,
      ) => void,
    ): this
    on(event: 'closeTag', handler: (name: string) => void): this
    on(event: 'text', handler: (text: string, decode: Decode) => void): this
    on(event: 'cdata' | 'comment' | 'attention' | 'question', handler: (text: string) => void): this
    on(event: 'error' | 'warn', handler: (error: Error) => void): this
    write(piece: string): this
    end(): Error | undefined
  }
}
