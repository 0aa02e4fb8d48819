import { expect, test } from "vitest";
import { type DigestLine, digestOf } from "@/lib/reminder/digest";
import { pauseAfter } from "@/lib/reminder/pause";
import { day } from "@/tests/support/organisation/build";

const TERMS = {
  organisation: "Harbour & Sons",
  asOf: day("2026-11-22"),
  home: "https://skills.example/reminders",
};
const LINE: DigestLine = {
  thing: "award",
  what: "CISSP",
  lastDay: day("2026-12-22"),
  person: null,
  atStake: ["CISSP for analysts"],
  href: "https://skills.example/people/1/awards/2",
};

test("a mail says in plain words what ends, the first end first", () => {
  const bens = { ...LINE, thing: "waiver", person: "Ben Okafor", what: "Fire safety" } as const;
  const { subject, text } = digestOf(
    [
      LINE,
      { ...LINE, what: "CCNA", lastDay: day("2026-11-21"), atStake: [] },
      { ...bens, lastDay: day("2026-11-22"), atStake: ["Fire safety"] },
    ],
    TERMS,
  );
  expect(subject).toBe("3 reminders from Harbour & Sons");
  expect(text).toBe(`This is what ends or has ended, as Harbour & Sons has it on record.

Yours

- CCNA ended yesterday, on 21 Nov 2026.
  https://skills.example/people/1/awards/2

- CISSP ends in 30 days, on 22 Dec 2026. Then not met: CISSP for analysts.
  https://skills.example/people/1/awards/2

Of others

- Ben Okafor: Waiver of Fire safety ends today. Then not met: Fire safety.
  https://skills.example/people/1/awards/2

Nothing more is sent about what is renewed. All your reminders: https://skills.example/reminders

`);
});

test("what somebody typed as a name is no markup, no header and no line of its own", () => {
  const odd = { ...LINE, person: 'Eve\r\nBcc: x <img src="x">', what: "a\n- b & c" };
  const { subject, text, html } = digestOf([odd], { ...TERMS, organisation: "Us\r\nBcc: all" });
  expect(subject).toBe("1 reminder from Us Bcc: all");
  expect(text).toContain('- Eve Bcc: x <img src="x">: a - b & c ends');
  expect(html).toContain("Eve Bcc: x &lt;img src=&quot;x&quot;&gt;: a - b &amp; c ends");
  expect(html).not.toContain("<img");
});

test("pauses grow up to six hours", () => {
  expect([1, 2, 3, 9, 10, 50].map((tries) => pauseAfter(tries) / 60_000)).toEqual([
    ...[1, 2, 4, 256, 360, 360],
  ]);
});
