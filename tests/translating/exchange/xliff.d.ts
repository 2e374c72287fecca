declare module 'xliff' {
  type Js = { resources: Record<string, unknown> }
  const xliff: {
    xliff12ToJs(file: string): Promise<Js>
    xliff2js(file: string): Promise<Js>
    jsToXliff12(js: Js): Promise<string>
    js2xliff(js: Js): Promise<string>
  }
  export default xliff
}
