import { chunk, png } from "./bake";

/** Sets what a test looks for, wherever it is run. */
const SCRIPT = "top.hit = true; document.documentElement.dataset.hit = 'yes'; fetch('/hit')";

/** A grey pixel that is a page as well, to whoever takes it for one: in a text, and behind the end. */
export const POLYGLOT = Buffer.concat([
  png([chunk("tEXt", Buffer.from(`Comment\0<html><script>${SCRIPT}</script><!--`))]),
  Buffer.from(`--><svg onload="${SCRIPT}"/><script>${SCRIPT}</script></html>`),
]);
