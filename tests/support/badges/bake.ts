import { crc32, deflateSync } from "node:zlib";

export function chunk(type: string, data: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([frame.subarray(0, 4), typed, frame.subarray(4)]);
}

const HEADER = chunk("IHDR", Buffer.from("00000001000000010800000000", "hex"));
const PIXEL = chunk("IDAT", deflateSync(Buffer.alloc(2)));
export const END = chunk("IEND", Buffer.alloc(0));

/** A grey pixel with these chunks before its data. */
export function png(chunks: readonly Buffer[]): Buffer {
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([signature, HEADER, ...chunks, PIXEL, END]);
}

type Baking = { readonly keyword?: string; readonly packed?: boolean };

/** An iTXt chunk, with a language and a translated keyword. */
export function international(text: string | Uint8Array, baking: Baking = {}): Buffer {
  const { keyword = "openbadgecredential", packed = false } = baking;
  const content = packed ? deflateSync(text) : Buffer.from(text);
  const head = Buffer.concat([
    Buffer.from(`${keyword}\0`),
    Buffer.of(packed ? 1 : 0, 0),
    Buffer.from("en\0Ausweis\0"),
  ]);
  return chunk("iTXt", Buffer.concat([head, content]));
}

/** A picture with a badge in its element, and in its attribute where there is one. */
export function svg(text: string, { verify = "", version = 3 } = {}): string {
  const [uri, name] = ELEMENTS[version === 3 ? 1 : 0];
  const attribute = verify === "" ? "" : ` verify="${verify}"`;
  const data = text.replaceAll("]]>", "]]]]><![CDATA[>");
  return `<svg xmlns="http://www.w3.org/2000/svg"><b:${name} xmlns:b="${uri}"${attribute}><![CDATA[${data}]]></b:${name}><g/></svg>`;
}

const ELEMENTS = [
  ["http://openbadges.org", "assertion"],
  ["https://purl.imsglobal.org/ob/v3p0", "credential"],
] as const;
