import { describe, expect, it, test } from "vitest";
import { sniffFormat } from "@/lib/import/read/sniff-format";

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string) => [...text].map((letter) => `${letter}\0`).join("");
const sniff = (content: string, name: string) => sniffFormat(latin1(content), name);

const ZIP = "PK\x03\x04 rest";
const OLE = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest ";
const CSV = "name,team\r\nAda,Platform\r\n";

describe("a file that is read", () => {
  test.each([
    ["people.csv", CSV, "text"],
    ["PEOPLE.CSV ", CSV, "text"],
    ["people.tsv", "name\tteam\n", "text"],
    ["people.txt", CSV, "text"],
    ["utf16.csv", `\xFF\xFE${utf16("name,team")}`, "text"],
    ["cyrillic.csv", "\xFF\xFE\x10\x04\x11\x04\x12\x04", "text"],
    ["one NUL.csv", "name,team\nA\0da,x\n", "text"],
    ["people.xlsx", ZIP, "workbook"],
    ["../../etc/people.xlsx", ZIP, "workbook"],
    ["badges.json", "[]", "json"],
    ["utf16.json", `\xFF\xFE${utf16("[]")}`, "json"],
    ["archive.ZIP", ZIP, "archive"],
  ])("%s", (name, content, format) => {
    expect(sniff(content, name)).toEqual({ ok: true, value: format });
  });
});

describe("a file that is refused", () => {
  test.each([
    ["nothing.csv", "", "empty-file"],
    ["people.pdf", "%PDF-1.7", "unsupported-type"],
    ["people.png", "\x89PNG\r\n", "unsupported-type"],
    ["people.docx", ZIP, "unsupported-type"],
    ["people.ods", ZIP, "unsupported-type"],
    ["people.xlsb", ZIP, "unsupported-type"],
    ["people.exe", "MZ\0\0\0", "unsupported-type"],
    ["people", CSV, "unsupported-type"],
    ["csv", CSV, "unsupported-type"],
    ["people.xls", OLE, "old-workbook"],
    ["people.xls", "<html><table>", "old-workbook"],
    ["renamed.xlsx", OLE, "old-workbook"],
    ["people.doc", OLE, "unsupported-type"],
    ["people.xlsm", ZIP, "macro-workbook"],
    ["secret.xlsx", OLE + utf16("EncryptedPackage"), "password-protected"],
    ["people.xlsx", CSV, "type-mismatch"],
    ["people.csv", ZIP, "type-mismatch"],
    ["people.csv", "%PDF-1.7", "type-mismatch"],
    ["people.json", ZIP, "type-mismatch"],
    ["people.zip", "[]", "type-mismatch"],
    ["nothing.zip", "PK\x05\x06", "type-mismatch"],
    ["people.csv", "\n <!DOCTYPE html><html>", "type-mismatch"],
    ["people.csv", '\xEF\xBB\xBF<?xml version="1.0"?>', "type-mismatch"],
    ["people.csv", "\x01\x02\x03\x7F".repeat(9), "type-mismatch"],
    ["people.csv", "\0".repeat(9), "type-mismatch"],
  ])("%s: %#", (name, content, code) => {
    expect(sniff(content, name)).toMatchObject({ ok: false, problem: { code } });
  });

  it("says what is supported", () => {
    const result = sniff("%PDF-1.7", "people.pdf");
    expect(!result.ok && result.problem.message).toBe(
      "A .pdf file (a PDF document) cannot be read.",
    );
    expect(!result.ok && result.problem.hint).toMatch(/\.csv, \.tsv and \.txt .* \.xlsx/);
  });
});
