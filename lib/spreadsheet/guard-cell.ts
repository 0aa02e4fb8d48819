/**
 * Characters that make a spreadsheet take a cell for a formula or a command when it opens a file,
 * and their full-width forms. From the OWASP page on CSV injection.
 */
const LIVE = /^'*[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/**
 * Text that no spreadsheet runs: a live cell gets an apostrophe in front, which spreadsheets
 * themselves use to say "this is text". `unguardCell` gives back every text exactly.
 */
export function guardCell(text: string): string {
  return LIVE.test(text) ? `'${text}` : text;
}

/** Takes one guard away, if there is one: `'-5` is `-5`, `'tis` stays. */
export function unguardCell(text: string): string {
  return text.charCodeAt(0) === APOSTROPHE && GUARDED.test(text) ? text.slice(1) : text;
}

const APOSTROPHE = 0x27;
