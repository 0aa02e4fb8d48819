import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { fetchTarget, isPublicName } from "@/lib/badge/fetch/fetch-target";
import { didWebUrl } from "@/lib/badge/verify/keys/did";
import { INSIDE_ADDRESSES, INSIDE_DIDS } from "@/tests/support/badges/spellings";

const isAsked = (address: string, hosts: readonly string[] = []) => fetchTarget(address, hosts).ok;

describe("an address inside", () => {
  it("is never asked, however it is written", () => {
    expect(INSIDE_ADDRESSES.length).toBeGreaterThan(500);
    expect(INSIDE_ADDRESSES.filter((address) => isAsked(address))).toEqual([]);
  });

  it("is never asked where a DID leads to it", () => {
    const urls = INSIDE_DIDS.flatMap((did) => didWebUrl(did) ?? []);
    expect(urls.length).toBeGreaterThan(100);
    expect(urls.filter((url) => isAsked(url))).toEqual([]);
  });

  test.each([
    ["http://badges.example/a", "not-https"],
    ["ftp://badges.example/a", "not-https"],
    ["file:///etc/passwd", "not-https"],
    ["https://badges.example:8443/a", "port-refused"],
    ["https://badges.example:80/a", "port-refused"],
    ["https://ada:secret@badges.example/a", "credentials-in-address"],
    ["https://127.0.0.1/a", "host-is-no-name"],
    ["https://[::1]/a", "host-is-no-name"],
    ["https://router/a", "host-not-public"],
    ["https://badges.example./a", "host-not-public"],
    ["https://badges.example/\ta", "address-malformed"],
    ["https://badges.example\\a", "address-malformed"],
    ["badges.example/a", "address-malformed"],
    ["", "address-malformed"],
  ])("%s is refused: %s", (address, problem) => {
    expect(fetchTarget(address, [])).toEqual({ ok: false, problem });
  });
});

describe("an address outside", () => {
  test.each([
    ["https://badges.example/a?b=c#d", "badges.example", "/a?b=c"],
    ["https://badges.example:443", "badges.example", "/"],
    ["HTTPS://Badges.EXAMPLE/A/../b", "badges.example", "/b"],
    ["https://bücher.example/ü", "xn--bcher-kva.example", "/%C3%BC"],
    ["https://127.0.0.1.badges.example/", "127.0.0.1.badges.example", "/"],
  ])("%s asks %s for %s", (address, host, path) => {
    expect(fetchTarget(address, [])).toEqual({ ok: true, value: { host, path } });
  });

  it("is asked where its host is among those that were named, and in no other case", () => {
    const hosts = ["badges.example", "issuer.example"];
    expect(isAsked("https://badges.example/a", hosts)).toBe(true);
    for (const host of ["a.badges.example", "badges.example.org", "xbadges.example"]) {
      expect(fetchTarget(`https://${host}/a`, hosts)).toMatchObject({
        problem: "host-not-allowed",
      });
    }
  });
});

describe("laws", () => {
  const byte = fc.nat(255);
  const number = fc.tuple(byte, byte, byte, byte);
  /** How libraries have read IPv4 addresses since inet_aton. */
  const spelled = fc
    .tuple(number, fc.nat(3), fc.constantFrom(10, 8, 16), fc.boolean())
    .map(([[a, b, c, d], joined, base, padded]) => {
      const parts = [
        [a, b, c, d],
        [a, b, c * 256 + d],
        [a, (b * 256 + c) * 256 + d],
      ][joined] ?? [((a * 256 + b) * 256 + c) * 256 + d];
      const prefix = base === 8 ? "0" : base === 16 ? "0x" : "";
      return parts.map((part) => prefix + (padded && base !== 10 ? "0" : "") + part.toString(base));
    })
    .map((parts) => parts.join("."));

  it("no spelling of an IPv4 address is a name", () => {
    fc.assert(
      fc.property(spelled, fc.constantFrom("", "."), (host, dot) => {
        expect(isAsked(`https://${host}${dot}/`)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it("no spelling of an IPv6 address is a name", () => {
    fc.assert(
      fc.property(fc.ipV6(), (host) => {
        expect(isAsked(`https://[${host}]/`)).toBe(false);
      }),
    );
  });

  it("whatever is written, only a public name is asked, without a second look at the text", () => {
    const text = fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string({ unit: "binary" }));
    const prefix = fc.constantFrom("", "https://", "https://a@", "https:/\\", "https:");
    fc.assert(
      fc.property(prefix, text, (start, rest) => {
        const target = fetchTarget(start + rest, []);
        if (!target.ok) return;
        const { host, path } = target.value;
        expect(isPublicName(host)).toBe(true);
        expect(new URL(`https://${host}${path}`).host).toBe(host);
        expect(path).toMatch(/^\/[\x21-\x7e]*$/);
      }),
      { numRuns: 2_000 },
    );
  });
});
