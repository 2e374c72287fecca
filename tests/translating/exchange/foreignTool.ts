/**
 * A tool that keeps to the letter of XML and to nothing else: other names and numbers, attributes turned round, quotes
 * of the other kind, entities where there was a character, indentation, what it does not know thrown away.
 */
export function foreignTool(file: string, translate: (words: string) => string): string {
  let unit = 0
  const attributes = (text: string): string =>
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)]
      .filter(
        ([, name = '']) =>
          !/^(?:resname|restype|clone|ctype|xml:space|name|type|subType|dataRef\w*|can\w+)$/.test(name),
      )
      .reverse()
      .map(([, name, value]) => ` ${name}='${value}'`)
      .join('')
  return file
    .replace(/<(prop-group|mda:metadata|notes|originalData)[\s\S]*?<\/\1>\s*/g, '')
    .replace(/<note[\s\S]*?<\/note>\s*/g, '')
    .replace(/<target[^>]*>[\s\S]*?<\/target>|<target[^>]*\/>/g, '')
    .replace(/<(trans-unit|unit) id="[^"]*"/g, (_, name) => {
      unit += 1
      return `<${name} id="${unit}"`
    })
    .replace(/<source[^>]*>([\s\S]*?)<\/source>/g, (_, inside: string) => {
      const codes = inside.replace(/ id="(\d+)"/g, (_, id) => ` id="code-${Number(id) * 7}"`)
      const target = codes.replace(/[^<>]+(?=<|$)/g, (words) => (words.trim() === '' ? words : translate(words)))
      return `<source>${codes}</source>\n<target>\n    ${target}\n  </target>`
    })
    .replace(
      /<([\w:-]+)((?:\s+[\w:-]+="[^"]*")+)\s*(\/?)>/g,
      (_, name, list, end) => `<${name}${attributes(list)}\n${end}>`,
    )
    .replace(/열/g, '&#xC5F4;')
    .replace(/ state='[\w-]+'| subState='[^']*'/g, '')
}
