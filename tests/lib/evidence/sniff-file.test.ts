import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACCEPTED, FILE_HINT, OFFICE_KINDS } from "@/lib/evidence/file-type";
import { EVIDENCE_LIMITS } from "@/lib/evidence/limits";
import { sniffFile } from "@/lib/evidence/sniff-file";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ["list.pdf", "%PDF-1.7\n", "pdf"],
  ["LIST.PDF", "%PDF-1.7\n", "pdf"],
  ["photo.jpg", "\xFF\xD8\xFF\xE1", "jpeg"],
  ["photo.jpeg", "\xFF\xD8\xFF\xE0", "jpeg"],
  ["scan.png", "\x89PNG\r\n\x1A\n", "png"],
  ["scan.webp", "RIFF\x01\0\0\0WEBP", "webp"],
  ["letter.docx", "PK\x03\x04", "docx"],
  ["letter.odt", "PK\x03\x04", "odt"],
  ["note.txt", "Seen on paper.\r\n\tTwice.", "text"],
  ["note.txt", "\xEF\xBB\xBFGr\xC3\xBC\xC3\x9Fe", "text"],
] as const)("%s that begins with %j is %s", (name, content, kind) => {
  expect(sniffFile(bytes(content), name)).toEqual({ ok: true, value: kind });
});

test.each([
  ["page.pdf", "<!doctype html><script>alert(1)</script>", "file-mismatch"],
  ["page.txt", "\n <html>", "file-mismatch"],
  ["drawing.txt", "<svg onload=alert(1)>", "file-mismatch"],
  ["drawing.png", '<?xml version="1.0"?><svg/>', "file-mismatch"],
  ["script.txt", "#!/bin/sh\nrm", "file-mismatch"],
  ["program.pdf", "MZ\x90\0\x03", "file-mismatch"],
  ["program.txt", "MZ\x90\0\x03", "file-mismatch"],
  ["old.txt", "Gr\xFC\xDFe", "file-mismatch"],
  ["photo.png", "\xFF\xD8\xFF\xE0", "file-mismatch"],
  ["letter.docx", "%PDF-1.7", "file-mismatch"],
  ["drawing.svg", "<svg/>", "file-type"],
  ["page.html", "<html>", "file-type"],
  ["program.exe", "MZ", "file-type"],
  ["program.pdf.exe", "%PDF-1.7", "file-type"],
  ["script.js", "alert(1)", "file-type"],
  ["old.doc", "\xD0\xCF\x11\xE0", "file-type"],
  ["many.zip", "PK\x03\x04", "file-type"],
  ["nothing", "%PDF-1.7", "file-type"],
  ["letter.docm", "PK\x03\x04", "file-macros"],
  ["table.xlsm", "PK\x03\x04", "file-macros"],
  ["talk.pptm", "PK\x03\x04", "file-macros"],
  ["empty.pdf", "", "file-empty"],
] as const)("%s that begins with %j is refused: %s", (name, content, problem) => {
  expect(sniffFile(bytes(content), name)).toEqual({ ok: false, problem });
});

describe("a file's size", () => {
  const sized = (size: number) => sniffFile(new Uint8Array(size).fill(65), "a.txt");

  test("may be at the limit", () => {
    expect(sized(EVIDENCE_LIMITS.fileBytes).ok).toBe(true);
  });

  test("may not be one byte above", () => {
    expect(sized(EVIDENCE_LIMITS.fileBytes + 1)).toEqual({ ok: false, problem: "file-too-large" });
  });
});

test("noise is never taken for a document", () => {
  const endings = ["pdf", "png", "jpg", "webp", ...OFFICE_KINDS];
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 8, maxLength: 40 }),
      fc.constantFrom(...endings),
      (a, b) => {
        fc.pre(!/^(?:%PDF-|.PNG|\xFF\xD8\xFF|RIFF|PK)/.test(String.fromCharCode(...a)));
        return !sniffFile(a, `noise.${b}`).ok;
      },
    ),
  );
});

test("what is kept and what is said to be kept are the same", () => {
  const endings = ACCEPTED.split(",");
  expect(endings).toContain(".pdf");
  for (const ending of OFFICE_KINDS) expect(FILE_HINT).toContain(`.${ending}`);
  expect(FILE_HINT).toContain("10 MiB");
});
