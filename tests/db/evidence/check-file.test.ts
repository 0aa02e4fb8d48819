import { describe, expect, test } from "vitest";
import { checkFile } from "@/db/evidence/check-file";
import { zip } from "@/tests/db/files/zip-builder";
import { A_PDF, aDocx, anOdt } from "@/tests/support/evidence-files";
import { shippedFile } from "@/tests/support/import/files";

const COMPOUND = Buffer.from("d0cf11e0a1b11ae1000000", "hex");
const checked = async (bytes: Uint8Array, name: string) => {
  const file = await checkFile(bytes, name);
  return file.ok ? file.value.mediaType : file.problem.code;
};

test("a real workbook is one", async () => {
  const { bytes } = shippedFile("dod");
  expect(await checked(bytes, "matrix.xlsx")).toContain("spreadsheetml.sheet");
});

test.each([
  ["letter.docx", aDocx(), /wordprocessingml/],
  ["letter.odt", anOdt(), /opendocument.text/],
  ["letter.xlsx", aDocx(), /file-mismatch/],
  ["letter.docx", anOdt(), /file-mismatch/],
  ["letter.docx", zip([{ name: "a.txt", content: "a" }]), /file-mismatch/],
  ["letter.docx", aDocx([], "docm"), /file-macros/],
  ["letter.docx", aDocx([{ name: "word/vbaProject.bin", content: "a" }]), /file-macros/],
  ["letter.docx", aDocx([{ name: "word/media/image1.png", content: COMPOUND }]), /file-macros/],
  ["letter.odt", anOdt([{ name: "Basic/Standard/Module1.xml", content: "a" }]), /file-macros/],
  ["letter.docx", aDocx().subarray(0, 300), /file-damaged/],
  ["letter.docx", aDocx([{ name: "a", content: "a", declaredCrc: 1 }]), /file-damaged/],
  ["letter.docx", aDocx([{ name: "a", content: "a", flags: 1 }]), /file-damaged/],
  ["letter.docx", aDocx([{ name: "a", content: "/etc", mode: 0o120777 }]), /file-damaged/],
] as const)("%s with other parts: %#", async (name, bytes, expected) => {
  expect(await checked(bytes, name)).toMatch(expected);
});

test("a document that unpacks to a hundred times its size is refused", async () => {
  const bomb = aDocx([{ name: "word/a.xml", content: Buffer.alloc(64 * 1024 * 1024) }]);
  expect(bomb.length).toBeLessThan(100_000);
  expect(await checked(bomb, "letter.docx")).toBe("file-damaged");
});

test("entities are not expanded", async () => {
  const types = '<!DOCTYPE a [<!ENTITY b "c">]><Types/>';
  const parts = zip([{ name: "[Content_Types].xml", content: types }]);
  expect(await checked(parts, "letter.docx")).toBe("file-damaged");
});

describe("a file's name", () => {
  const nameOf = async (name: string) => {
    const file = await checkFile(A_PDF, name);
    return file.ok ? file.value.fileName : file.problem.code;
  };

  test.each([
    ["../../etc/list.pdf", "list.pdf"],
    ["C:\\Users\\ada\\list.pdf", "list.pdf"],
    ["li\r\nst: x\0.pdf", "list: x.pdf"],
    ["fdp.\u202Elist.pdf", "fdp.list.pdf"],
    ["list\u202Efdp.exe", "file-type"],
    ["\u202E", "file-type"],
    ["..", "file-type"],
    [`${"ü".repeat(255)}.pdf`, `${"ü".repeat(116)}.pdf`],
    [`${"😀".repeat(100)}x.pdf`, `${"😀".repeat(57)}x.pdf`],
    ["CON.pdf", "CON.pdf"],
  ])("%j is shown as %j", async (name, shown) => {
    expect(await nameOf(name)).toBe(shown);
  });
});

test.each(["pdf", "png", "jpg", "webp", "txt", "docx"])(
  "a drawing that runs is no .%s",
  async (ending) => {
    const drawing = Buffer.from("<svg onload=alert(1)>");
    expect(await checked(drawing, `a.${ending}`)).toBe("file-mismatch");
    expect(await checked(drawing.subarray(0, 0), `a.${ending}`)).toBe("file-empty");
  },
);
