import { checkZip, verdictOf } from "./check.mjs";

const field = document.querySelector("#file");
const keyField = document.querySelector("#key");
const verdict = document.querySelector("#verdict");
const list = document.querySelector("#lines");
const tools = { subtle: globalThis.crypto?.subtle, inflate };

for (const input of [field, keyField]) input.addEventListener("change", check);

async function check() {
  const [file] = field.files;
  if (!file) return;
  show("Checking…", "", []);
  try {
    if (!tools.subtle)
      throw new Error("This browser checks nothing here: open the file from your disk.");
    const bytes = new Uint8Array(await file.arrayBuffer());
    const checked = await checkZip(bytes, keyField.value || null, tools);
    show(verdictOf(checked), checked.ok ? "good" : "bad", checked.lines);
  } catch (error) {
    show(`This cannot be checked: ${error.message}`, "bad", []);
  }
}

/** No more than the size that is promised: what unpacks to more is not what was packed. */
async function inflate(packed, size) {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const whole = new Uint8Array(size);
  let at = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return at === size ? whole : whole.subarray(0, at);
    if (at + value.length > size) throw new Error("too large");
    whole.set(value, at);
    at += value.length;
  }
}

function show(text, look, lines) {
  verdict.textContent = text;
  verdict.className = look;
  const marks = { ok: "ok", note: "note", problem: "problem" };
  const items = lines.map(({ mark, text: said }) => {
    const item = document.createElement("li");
    item.className = mark;
    item.textContent = `${marks[mark]}: ${said}`;
    return item;
  });
  list.replaceChildren(...items);
}
