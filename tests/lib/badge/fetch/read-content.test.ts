import { expect, test } from "vitest";
import { isFetchDue } from "@/lib/badge/fetch/fetch-due";
import { MOST_CONTENT_BYTES, readContent } from "@/lib/badge/fetch/read-content";
import { revokedCopy } from "@/lib/badge/fetch/revoked-copy";

test.each<[string, string, unknown]>([
  ["an object", ' {"a":1}\n', { a: 1 }],
  ["a token", "e30.e30.e30\n", "e30.e30.e30"],
  ["a list", "[{}]", undefined],
  ["a text in quotes", '"e30.e30.e30"', undefined],
  ["a page", "<!doctype html>", undefined],
  ["nothing", "", undefined],
  ["a name twice", '{"a":1,"a":2}', undefined],
  ["too much", `{"a":"${"x".repeat(MOST_CONTENT_BYTES)}"}`, undefined],
])("what was fetched is an object or a token: %s", (_, text, content) => {
  expect(readContent(text)).toEqual(content);
});

test.each([
  ["", {}],
  ["<html>", {}],
  ['{"revoked":false,"id":"https://other.example"}', {}],
  ['{"revocationReason":"Given by mistake."}', { revocationReason: "Given by mistake." }],
])("an assertion that is gone is revoked, whatever its server says: %s", (answer, said) => {
  const copy = JSON.parse(revokedCopy("https://badges.example/1", answer));
  expect(copy).toEqual({ id: "https://badges.example/1", revoked: true, ...said });
});

const MINUTE = 60_000;
test.each([
  [null, true],
  [{ askedAt: 0, hasFailed: false }, false],
  [{ askedAt: -23 * 60 * MINUTE, hasFailed: false }, false],
  [{ askedAt: -24 * 60 * MINUTE, hasFailed: false }, true],
  [{ askedAt: -59 * MINUTE, hasFailed: true }, false],
  [{ askedAt: -60 * MINUTE, hasFailed: true }, true],
])("a document is asked for again after a day, or an hour where that failed: %j", (last, isDue) => {
  expect(isFetchDue(last, 0)).toBe(isDue);
});
