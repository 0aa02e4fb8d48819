import { expect, test } from "vitest";
import { type PageTable, reportOf } from "@/app/_server/table-file";

type Row = { id: string; name: string; share: number; email: string };

const TABLE: PageTable<Row> = {
  name: "Teams",
  columns: [
    { kind: "text", key: "name", header: "Team" },
    { kind: "ratio", key: "share", header: "Share", hint: "Those at level ÷ those asked" },
    { kind: "text", key: "email", header: "Address", hint: "Where mail goes", hidden: true },
  ],
  rows: [{ id: "1", name: "Blue", share: 0.5, email: "blue@harbour.example" }],
  about: [["Which", "all"]],
};
const PLAIN = { words: "", sort: "", columns: "" };

test("a file says what its columns mean, as the page does in their tooltips", () => {
  expect(reportOf(TABLE, PLAIN).about).toEqual([
    ["Which", "all"],
    ["Share", "Those at level ÷ those asked"],
  ]);
});

test("what the page says of a number already is not said twice", () => {
  const about = [["Coverage", "Those at level ÷ those asked"]] as const;
  expect(reportOf({ ...TABLE, about }, PLAIN).about).toEqual(about);
});
