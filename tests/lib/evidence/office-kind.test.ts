import { expect, test } from "vitest";
import { officeKindOf, type Package } from "@/lib/evidence/office-kind";

const OOXML = "application/vnd.openxmlformats-officedocument";
const nothing: Package = { names: [], contentTypes: [], mimetype: "", hasObjects: false };
const typed = (...contentTypes: string[]): Package => ({ ...nothing, contentTypes });
const open = (kind: string, ...names: string[]): Package => ({
  ...nothing,
  mimetype: `application/vnd.oasis.opendocument.${kind}`,
  names: ["content.xml", ...names],
});
const docx = typed(`${OOXML}.wordprocessingml.document.main+xml`);

test.each([
  ["docx", docx],
  ["xlsx", typed(`${OOXML}.spreadsheetml.sheet.main+xml`)],
  ["pptx", typed(`${OOXML}.presentationml.presentation.main+xml`)],
  ["odt", open("text")],
  ["ods", open("spreadsheet")],
  ["odp", open("presentation")],
] as const)("%s is known by what it declares", (kind, parts) => {
  expect(officeKindOf(parts)).toBe(kind);
});

test.each([
  ["a part for macros", { ...docx, names: ["word/vbaproject.bin"] }],
  ["a main part for macros", typed("application/vnd.ms-word.document.macroEnabled.main+xml")],
  ["a sheet of old macros", { ...docx, names: ["xl/macrosheets/sheet1.xml"] }],
  ["controls that run", { ...docx, names: ["word/activex/activex1.xml"] }],
  ["a compound file under any name", { ...docx, hasObjects: true }],
  ["an OpenDocument macro", open("text", "basic/standard/module1.xml")],
  ["an OpenDocument script", open("text", "scripts/python/run.py")],
])("%s is a program", (_, parts) => {
  expect(officeKindOf(parts)).toBe("macros");
});

test.each([
  ["any other archive", nothing],
  ["a drawing", open("graphics")],
  ["a mere template", typed(`${OOXML}.wordprocessingml.template.main+xml`)],
  ["a type without its content", { ...open("text"), names: [] }],
])("%s is no document", (_, parts) => {
  expect(officeKindOf(parts)).toBeNull();
});
