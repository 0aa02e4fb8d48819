import { SaxesParser } from "saxes";
import { Refusal } from "@/db/files/refusal";

/**
 * Names come without their namespace prefix. Elements with another prefix than the root's are
 * extensions, whose names may mean something else, and do not come at all.
 */
export type XmlReader = {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
};

/**
 * Reads XML as it comes; `pause` is awaited between pieces, so that results can leave before all is
 * read. A document type declaration is refused, so that there are no entities but
 * XML's own five, and nothing is ever fetched or expanded.
 */
export async function readXml(
  pieces: AsyncIterable<Buffer>,
  reader: XmlReader,
  pause?: () => Promise<void>,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", () => {
    throw new Refusal("corrupt-file");
  });
  parser.on("doctype", () => {
    throw new Refusal("forbidden-xml");
  });
  let prefix: string | null = null;
  parser.on("opentag", ({ name, attributes }) => {
    prefix ??= prefixOf(name);
    if (prefixOf(name) === prefix) reader.open?.(withoutPrefix(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    if (prefixOf(name) === prefix) reader.close?.(withoutPrefix(name));
  });
  parser.on("text", (text) => reader.text?.(text));
  parser.on("cdata", (text) => reader.text?.(text));
  for await (const text of decode(pieces)) {
    parser.write(text);
    await pause?.();
  }
  parser.close();
}

function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Parts are UTF-8, or UTF-16 with a byte order mark (ECMA-376 part 2). */
async function* decode(pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    yield decodeOrRefuse(decoder, piece);
  }
  if (decoder) yield decodeOrRefuse(decoder);
}

function encodingOf([first, second]: Buffer): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

function decodeOrRefuse(decoder: TextDecoder, piece?: Buffer): string {
  try {
    return decoder.decode(piece, { stream: piece !== undefined });
  } catch {
    // A fatal decoder throws nothing but "these bytes are not in this encoding".
    throw new Refusal("corrupt-file");
  }
}

/** An attribute by its local name: `id` finds `r:id` whatever the prefix is. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string {
  const found = Object.entries(attributes).find(([key]) => withoutPrefix(key) === name);
  return found?.[1] ?? "";
}

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Undoes `_x000D_`, which is how a workbook writes characters that XML cannot hold. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
