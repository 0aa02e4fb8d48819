import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ReadinessHeat } from "@/components/chart/readiness-heat";
import { ComplianceTable } from "@/components/compliance/compliance-table";
import { CoverageFigure } from "@/components/coverage/coverage-figure";
import { parseTheme } from "@/components/frame/theme";
import { ReasonTree } from "@/components/standing/reason-tree";
import { StandingBadge } from "@/components/standing/standing-badge";
import { type Day, parseIsoDay } from "@/lib/calendar";
import { STANDING_LOOKS } from "@/lib/format/standing";
import { AwardId, CredentialId } from "@/lib/ids";
import type { Reason } from "@/lib/rule/explain";

/** What somebody reads who sees nothing: the text and the names of pictures. */
function textOf(element: ReactElement): string {
  return renderToStaticMarkup(element)
    .replace(/<[^>]*aria-label="([^"]*)"[^>]*>/g, " $1 ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

const TODAY = parseIsoDay("2026-11-22") ?? (0 as Day);
const SLOTS = { met: 10, expiring: 3, grace: 1, gap: 2, waived: 4 };

describe("A coverage", () => {
  test("shows the counts that it is made of, and they add up", () => {
    const text = textOf(<CoverageFigure ratio={10 / 13} slots={SLOTS} definition="Met ÷ all" />);
    for (const part of [
      "76.9%",
      "10 of 13",
      "7 met",
      "3 expires soon",
      "1 in grace",
      "2 missing or lapsed",
      "4 waived",
      "Met ÷ all",
    ]) {
      expect(text).toContain(part);
    }
  });

  test("of nobody says so", () => {
    const none = { met: 0, expiring: 0, grace: 0, gap: 0, waived: 0 };
    const text = textOf(<CoverageFigure ratio={null} slots={none} definition="" />);
    expect(text).toContain("n/a");
    expect(text).toContain("nobody is required to hold anything");
    expect(text).not.toContain("100%");
  });
});

test("Every standing has a shape of its own", () => {
  const shapes = STANDING_LOOKS.map((look) => {
    const html = renderToStaticMarkup(<StandingBadge standing={{ look, words: "" }} />);
    return [...html.matchAll(/ d="([^"]+)"/g)].map((match) => match[1]).join();
  });
  expect(new Set(shapes).size).toBe(STANDING_LOOKS.length);
});

test("A requirement that asks nobody in a team has a dash there, not a percentage", () => {
  const cell = { slots: SLOTS, ratio: 10 / 13, tone: "bad", href: "/x" } as const;
  const text = textOf(
    <ComplianceTable
      label="Compliance"
      teams={[
        { id: "a", name: "Payments" },
        { id: "b", name: "Network" },
      ]}
      rows={[{ id: "r", name: "PCI DSS", note: "", href: "/r", cells: [cell, null], all: cell }]}
    />,
  );
  expect(text.match(/77%/g)).toHaveLength(2);
  expect(text).toContain("10/13");
  expect(text).toContain("–");
});

test("A tile of the heat map says its number and what it is made of", () => {
  const cells = [{ ratio: 0.581, note: "18 of 31 reached" }];
  const text = textOf(
    <ReadinessHeat
      label="Readiness"
      columns={["Cloud"]}
      rows={[{ id: "t", name: "SOC", cells }]}
    />,
  );
  expect(text).toMatch(/58 ?%, 18 of 31 reached/);
});

describe("A reason", () => {
  const [cysa, ceh] = [1, 2].map((digit) =>
    CredentialId.parse(`00000000-0000-4000-8000-00000000000${digit}`),
  );
  const award = AwardId.parse("00000000-0000-4000-8000-000000000009");
  if (!cysa || !ceh) throw new Error("two credentials");
  const leaf = (credential: CredentialId, met: boolean): Reason => ({
    rule: { credential },
    met,
    by: met ? [award] : [],
    policies: [],
    standsIn: null,
    until: met ? parseIsoDay("2027-01-23") : null,
    upkeep: null,
    children: [],
    closest: [],
  });
  const reason: Reason = {
    rule: { all: [{ credential: cysa }, { credential: ceh }] },
    met: false,
    by: [],
    policies: [],
    standsIn: null,
    until: null,
    upkeep: null,
    children: [leaf(cysa, true), leaf(ceh, false)],
    closest: [{ kind: "earn", credentialId: ceh, toProof: "attested" }],
  };
  const names = {
    credential: (id: CredentialId) => (id === cysa ? "CySA+" : "CEH"),
    competency: () => "",
    level: () => "",
    role: () => "",
    policy: () => "",
  };
  const text = textOf(
    <ReasonTree
      reason={reason}
      asOf={TODAY}
      names={names}
      grounds={{ [award]: { text: "Badge of May" } }}
    />,
  );

  test("goes from the rule down to the award, with its last day", () => {
    expect(text).toMatch(
      /Not met.*All of these 2.*1 of 2 met.*Met.*CySA\+.*Badge of May.*Until 22 Jan 2027, in 61 days/,
    );
  });

  test("names the failing branch and the least that would change it", () => {
    expect(text).toMatch(/Not met CEH.*The least that would change it.*Earn CEH/);
  });
});

test.each([
  ["dark", "dark"],
  ["light", "light"],
  ["system", "system"],
  [undefined, "system"],
  ["<script>", "system"],
])("The cookie %s means the theme %s", (cookie, theme) => {
  expect(parseTheme(cookie)).toBe(theme);
});
