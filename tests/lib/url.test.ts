import { expect, test } from "vitest";
import { isPublicName } from "@/lib/badge/fetch/fetch-target";
import { urlOf } from "@/lib/url";

const OFTEN = 50_000;

test("an address is one, however often that is asked", () => {
  const hosts = new Set<string | undefined>();
  for (let time = 0; time < OFTEN; time++) hosts.add(urlOf("https://bücher.example/ü")?.host);
  expect([...hosts]).toEqual(["xn--bcher-kva.example"]);
  expect(isPublicName([...hosts][0] ?? "")).toBe(true);
});

test.each(["", "badges.example/a", "https://", "https://a b/"])("%o is none", (address) => {
  expect(urlOf(address)).toBeNull();
});

test("a path is one on its base", () => {
  expect(urlOf("/a?b", "https://here.example")?.href).toBe("https://here.example/a?b");
});
