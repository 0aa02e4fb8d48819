import { expect } from "@playwright/test";
import { sendForm, wasRun } from "@/tests/access/asking";
import { rows } from "@/tests/access/rows";
import { type ArrangedServer, test } from "./support/arranged-server";

const FORMS = rows().filter(({ verb }) => verb === "FORM");

/** A form as the administrator's browser would send it, but from elsewhere. */
async function answerTo(
  row: (typeof FORMS)[number],
  arranged: ArrangedServer,
  headers: Readonly<Record<string, string>>,
): Promise<{ status: number; ran: boolean }> {
  const admin = { cookie: null, token: null, ...arranged.papers.get("admin"), name: "admin" };
  const response = await sendForm(row, admin, arranged, headers);
  return { status: response.status, ran: wasRun(await response.text()) };
}

const ELSEWHERE = "https://evil.example";
const ORIGINS: readonly (readonly [string, (own: string) => Record<string, string>])[] = [
  ["nowhere", () => ({})],
  ["nothing that it says", () => ({ origin: "null" })],
  ["elsewhere", () => ({ origin: ELSEWHERE })],
  [
    "elsewhere, as if this were there",
    () => ({
      origin: ELSEWHERE,
      "x-forwarded-host": "evil.example",
      forwarded: "host=evil.example",
      "x-forwarded-proto": "https",
    }),
  ],
  ["another port", (own) => ({ origin: own.replace(/\d+$/, "1") })],
  ["here over https, which this is not", (own) => ({ origin: own.replace("http:", "https:") })],
  ["a name that begins alike", (own) => ({ origin: `${own}.evil.example` })],
];

for (const [where, headersFor] of ORIGINS) {
  test(`no form from ${where} is heard`, async ({ arranged }) => {
    test.setTimeout(120_000);
    const heard: string[] = [];
    for (const row of FORMS) {
      const { status, ran } = await answerTo(row, arranged, headersFor(arranged.server));
      if (status !== 403 || ran) heard.push(`${row.address} ${row.action}: ${status}`);
    }
    expect(FORMS.length).toBeGreaterThan(20);
    expect(heard).toEqual([]);
  });
}

test("a form of a million bytes and one is too large, and one that is none is not there", async ({
  arranged,
}) => {
  const url = `${arranged.server}/settings`;
  const cookie = arranged.papers.get("admin")?.cookie ?? "";
  const send = (action: string, body: BodyInit) =>
    fetch(url, {
      method: "POST",
      headers: { origin: arranged.server, cookie, "next-action": action },
      body,
    });
  const known = arranged.built.actions[0]?.id ?? "";
  expect((await send(known, "x".repeat(1_048_577))).status).toBe(413);
  // Next's word for a form of another version of the application.
  expect((await send("0".repeat(known.length), new FormData())).status).toBe(409);
});
