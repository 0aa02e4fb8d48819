import { expect } from "@playwright/test";
import { asked } from "@/tests/access/asking";
import { isAt, pathOf, rows } from "@/tests/access/rows";
import { test } from "./support/arranged-server";

const table = rows();

test("everything that was built has a line in the table", ({ arranged: { built } }) => {
  const isInterface = (verb: string) => /^(GET|POST|PATCH|DELETE)$/.test(verb);
  const without = built.routes.filter((route) => {
    const call = route.match(/^\/api\/v1(\/.*)$/)?.[1];
    const lines = table.filter((row) => isInterface(row.verb) === (call !== undefined));
    return !route.startsWith("/_") && !lines.some((row) => isAt(call ?? route, pathOf(row)));
  });
  expect(without).toEqual([]);
  const isSent = (route: string, name: string) =>
    table.some((row) => row.action === name && isAt(route, pathOf(row)));
  expect(built.actions.filter(({ route, name }) => !isSent(route, name))).toEqual([]);
});

for (const verb of ["GET", "POST", "PATCH", "DELETE", "OPEN", "FORM", "SEND"]) {
  test(`${verb}: everybody is answered as the table says`, async ({ arranged }) => {
    test.setTimeout(180_000);
    const wrong: string[] = [];
    for (const row of table.filter((one) => one.verb === verb)) {
      for (const [name, expected] of row.expected) {
        const papers = arranged.papers.get(name);
        if (!papers) throw new Error(`${name} has no papers.`);
        const answer = await asked(row, { ...papers, name }, arranged);
        const what = [row.verb, row.address, row.action ?? "", "as", name].join(" ");
        if (answer !== expected) wrong.push(`${what}: ${answer}, not ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
  });
}
