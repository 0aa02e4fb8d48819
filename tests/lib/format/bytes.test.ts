import { expect, test } from "vitest";
import { bytesText } from "@/lib/format/bytes";

test.each([
  [0, "0 B"],
  [812, "812 B"],
  [1_024, "1 KiB"],
  [1_536, "1.5 KiB"],
  [34_567, "34 KiB"],
  [10 * 1024 * 1024, "10 MiB"],
  [1_258_291, "1.2 MiB"],
])("%i bytes are %s", (bytes, words) => {
  expect(bytesText(bytes)).toBe(words);
});
