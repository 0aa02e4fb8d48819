import { describe, expect, test } from "vitest";
import { isGuessable, LONGEST_PASSWORD, NewPassword } from "@/lib/user/password";

const AROUND = ["Ana Ruiz", "ana.ruiz@northwind.example", "Northwind Traders"];

describe("a new password", () => {
  test.each([
    ["eleven characters", "abcdefghijk", false],
    ["twelve characters", "abcdefghijkl", true],
    ["twelve characters of which each is two in memory", "🌲🌊🔥🌙🎈🧭🪁🍋🧩🪴🛶🥁", true],
    ["eleven letters whose accents were typed apart", "e\u0301".repeat(11), false],
    ["spaces", "a b c d e f g", true],
    ["the longest", "x".repeat(LONGEST_PASSWORD), true],
    ["one more than the longest", "x".repeat(LONGEST_PASSWORD + 1), false],
  ])("of %s", (_what, password, accepted) => {
    expect(NewPassword.safeParse(password).success).toBe(accepted);
  });

  test("is kept in composed form", () => {
    expect(NewPassword.parse("re\u0301sume\u0301 on the table")).toBe(
      "r\u00e9sum\u00e9 on the table",
    );
  });
});

describe("guessable", () => {
  test.each([
    "password1234",
    "P@ssw0rd2026!!",
    "passwordpassword",
    "123456789012",
    "aaaaaaaaaaaaaaaa",
    "abcabcabcabc",
    "qwertyuiop123",
    "1qaz2wsx3edc",
    "zaq12wsxcde3",
    "123qweasdzxc",
    "q1w2e3r4t5y6",
    "asdfghjkl;'1",
    "iloveyou1234",
    "Summer2025Autumn2024",
    "administrator1",
    "welcome2tessera",
    "northwind-2026",
    "Ruiz.Ana.1984",
    "liverpool1234",
    "letmeinletmein",
  ])("%s", (password) => {
    expect(isGuessable(password, AROUND)).toBe(true);
  });

  test.each([
    "correct horse battery staple",
    "839201746512",
    "mauve kettle, no lid",
    "tr0mbone-under-stairs",
    "ein Fahrrad ohne Kette",
    "🌲🌊🔥🌙🎈🧭🪁🍋🧩🪴🛶🥁",
    "password for the northern lighthouse",
  ])("not %s", (password) => {
    expect(isGuessable(password, AROUND)).toBe(false);
  });

  test("by the words around it only", () => {
    expect(isGuessable("northwind-2026", [])).toBe(false);
  });

  test("answers the longest password at once", () => {
    const started = performance.now();
    isGuessable("qw".repeat(LONGEST_PASSWORD / 4) + "abc".repeat(170), AROUND);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
