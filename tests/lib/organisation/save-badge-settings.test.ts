import { describe, expect, it, test } from "vitest";
import { SaveBadgeSettings } from "@/lib/organisation/save-badge-settings";

const read = (fetchHosts: string) =>
  SaveBadgeSettings.safeParse({ version: "3", fetches: "yes", fetchHosts, publishesBadges: "no" });

it("is read from what a form sends", () => {
  expect(read("").data).toEqual({
    ...{ version: 3, fetches: true, fetchHosts: [], publishesBadges: false },
  });
});

describe("hosts", () => {
  test.each([
    ["badges.example.org", ["badges.example.org"]],
    [" A.example \n\n b.example\r\n a.EXAMPLE", ["a.example", "b.example"]],
    ["bücher.example", ["xn--bcher-kva.example"]],
  ])("%j are %j", (typed, hosts) => {
    expect(read(typed).data?.fetchHosts).toEqual(hosts);
  });

  test.each([
    ["a.example\nhttps://b.example/", "“https://b.example/”: give the name of a host alone"],
    ["b.example:8443", "“b.example:8443”: give the name"],
    ["ada@b.example", "“ada@b.example”: give the name"],
    ["*.example.org", "“*.example.org”: give the name"],
    ["localhost", "“localhost” is no name of a host on the Internet"],
    ["127.0.0.1", "“127.0.0.1” is no name"],
    ["2130706433", "“2130706433” is no name"],
    ["db.internal", "“db.internal” is no name"],
    ["a b.example", "“a b.example” is no name"],
    [Array.from({ length: 201 }, (_, at) => `n${at}.example`).join("\n"), "Name at most 200"],
  ])("%j are refused, with what to do", (typed, message) => {
    expect(read(typed).error?.issues[0]?.message).toContain(message);
  });
});
