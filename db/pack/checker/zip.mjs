import { crc32, isSame, joined, utf8 } from "./bytes.mjs";

const END_BYTES = 22;
const ENTRY_BYTES = 46;
const HEADER_BYTES = 30;

/**
 * The files of a zip in their order: `{ name, packed, content }`, content null where it cannot be
 * unpacked. Throws where it cannot be read as a zip at all.
 */
export async function readZip(bytes, { inflate }) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_BYTES;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw new Error("not a zip");
  const files = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error("its directory is damaged");
    const nameSize = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(
      bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameSize),
    );
    const header = view.getUint32(at + 42, true);
    const begin = header + HEADER_BYTES + nameSize;
    const packed = bytes.subarray(begin, begin + view.getUint32(at + 20, true));
    const isDeflated = view.getUint16(at + 10, true) !== 0;
    const size = view.getUint32(at + 24, true);
    files.push({
      name,
      isDeflated,
      packed,
      content: await unpacked(packed, isDeflated, size, inflate),
    });
    at += ENTRY_BYTES + nameSize;
  }
  return files;
}

async function unpacked(packed, isDeflated, size, inflate) {
  if (!isDeflated) return packed;
  try {
    const content = await inflate(packed, size);
    return content.length === size ? content : null;
  } catch {
    return null;
  }
}

/** Whether the bytes are the zip that has just these files and nothing else: no other dates, notes or gaps. */
export function isPlainZip(bytes, files) {
  const pieces = [];
  const directory = [];
  let at = 0;
  for (const { name, isDeflated, packed, content } of files) {
    if (content === null) return false;
    const path = utf8.encode(name);
    const sizes = [4, crc32(content), 4, packed.length, 4, content.length, 2, path.length];
    const common = numbers([
      2,
      20,
      2,
      0x0800,
      2,
      isDeflated ? 8 : 0,
      2,
      0,
      2,
      0x0021,
      ...sizes,
      2,
      0,
    ]);
    pieces.push(numbers([4, 0x04034b50]), common, path, packed);
    const rest = numbers([2, 0, 2, 0, 2, 0, 4, 0, 4, at]);
    directory.push(numbers([4, 0x02014b50, 2, 20]), common, rest, path);
    at += 4 + common.length + path.length + packed.length;
  }
  const listed = joined(directory);
  const count = files.length;
  const end = [4, 0x06054b50, 2, 0, 2, 0, 2, count, 2, count, 4, listed.length, 4, at, 2, 0];
  return isSame(bytes, joined([...pieces, listed, numbers(end)]));
}

/** Little-endian numbers, each after how many bytes it has. */
function numbers(sizesAndValues) {
  const bytes = [];
  for (let at = 0; at < sizesAndValues.length; at += 2) {
    for (let byte = 0; byte < sizesAndValues[at]; byte++) {
      bytes.push((sizesAndValues[at + 1] >>> (8 * byte)) & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}
