const BYTES = 16;
const HYPHENS_BEFORE = new Set([4, 6, 8, 10]);

/** What stands for none. */
export const NIL_UUID = "00000000-0000-0000-0000-000000000000";

/** A fixed number of UUIDs, none at first, in sixteen bytes each. */
export class UuidList {
  readonly #bytes: Uint8Array;

  constructor(length: number) {
    this.#bytes = new Uint8Array(length * BYTES);
  }

  set(index: number, uuid: string): void {
    const start = index * BYTES;
    let at = 0;
    for (let byte = 0; byte < BYTES; byte++) {
      if (HYPHENS_BEFORE.has(byte)) at++;
      this.#bytes[start + byte] = 16 * digit(uuid, at) + digit(uuid, at + 1);
      at += 2;
    }
  }

  at(index: number): string | null {
    const start = index * BYTES;
    let text = "";
    let isNone = true;
    for (let byte = 0; byte < BYTES; byte++) {
      const value = this.#bytes[start + byte] ?? 0;
      isNone &&= value === 0;
      text += `${HYPHENS_BEFORE.has(byte) ? "-" : ""}${HEX[value]}`;
    }
    return isNone ? null : text;
  }
}

const HEX = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, "0"));

/** The value of a hexadecimal digit in lower case. */
function digit(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= A ? code - A + 10 : code - ZERO;
}

const ZERO = 0x30;
const A = 0x61;
