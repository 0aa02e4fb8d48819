import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ProfileLine } from "@/components/person/profile";
import { RoleProfile } from "@/components/person/role-profile";

const LINE: ProfileLine = {
  ...{ id: "networks", name: "Networks", href: "/competencies/networks" },
  ...{ level: 2, claimed: 3, required: 4, isMandatory: true, gap: 2, steps: 4 },
};

function drawn(lines: readonly ProfileLine[]): string {
  const areas = [{ name: "Infrastructure", lines }];
  return renderToStaticMarkup(<RoleProfile label="Ada against Analyst" areas={areas} />);
}

/** The cells of the table behind the drawing, row by row. */
function rowsOf(html: string): string[][] {
  const [, body = ""] = html.split("<tbody>");
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = ""]) =>
      cell.replace(/<[^>]+>/g, ""),
    ),
  );
}

test("what is asked for stands beside what somebody has, and what is not asked for says so", () => {
  const other = { ...LINE, id: "writing", name: "Writing", required: null, gap: 0 };
  expect(rowsOf(drawn([LINE, other]))).toEqual([
    ["Networks", "Infrastructure", "2", "3", "4", "mandatory", "2"],
    ["Writing", "Infrastructure", "2", "3", "", "not asked", ""],
  ]);
});

test("the drawing says in words how far it is, and has a sign of its own for what is desirable", () => {
  const mandatory = drawn([LINE]);
  expect(mandatory).toContain(">2 of 4</text>");
  const signsOf = (html: string) => html.split("<tbody>")[0]?.replace(/<ul.*?<\/ul>/, "");
  expect(signsOf(drawn([{ ...LINE, isMandatory: false }]))).not.toBe(signsOf(mandatory));
  expect(signsOf(drawn([{ ...LINE, claimed: 2 }]))).not.toBe(signsOf(mandatory));
});
