import { diceOf, seedOf } from "@/db/seed/dice";
import { addDays, addMonths, type Day, firstDayOfMonth, formatDay } from "@/lib/calendar";
import { toCsv } from "@/lib/spreadsheet/to-csv";
import type { Held } from "./held";
import { type Colleague, headAbove, ROSTER } from "./roster";
import { CONTRACTORS, LEAVERS, MOVES, OTHER_ADDRESSES } from "./stories";

const FIRST_NUMBER = 1001;
const DOMAIN = "harbourline.example";

/** people.csv: everybody of the roster, in the columns of the template. */
export function peopleFile(today: Day): string {
  const header = [
    ...["person_id", "name", "email", "other_emails", "team", "role", "manager_email"],
    ...["employment", "joined_on", "left_on"],
  ];
  return toCsv([header, ...ROSTER.map((colleague, index) => personRow(colleague, index, today))]);
}

function personRow(colleague: Colleague, index: number, today: Day): string[] {
  const { name, roles, team } = colleague;
  const leavesIn = LEAVERS[name];
  const head = headAbove(colleague);
  return [
    `HL-${FIRST_NUMBER + index}`,
    name,
    addressOf(name),
    (OTHER_ADDRESSES[name] ?? []).join("; "),
    MOVES.find(({ who }) => who === name)?.from ?? team,
    roles.join("; "),
    head ? addressOf(head.name) : "",
    CONTRACTORS.includes(name) ? "contractor" : "employee",
    formatDay(joinedOn(colleague, today)),
    leavesIn === undefined ? "" : formatDay(addDays(today, leavesIn)),
  ];
}

/** awards.csv, in the columns of the template. */
export function awardsFile(awards: readonly Held[]): string {
  const header = [
    ...["person", "credential", "issuer", "issued_on", "expires_on", "number", "url"],
    ...["status", "proof"],
  ];
  const rows = awards.map((held) => [
    addressOf(held.who),
    held.credential,
    "",
    formatDay(held.issuedOn),
    held.expiresOn === null ? "" : formatDay(held.expiresOn),
    held.status === "active" ? numberOf(held) : "",
    "",
    held.status,
    held.proof,
  ]);
  return toCsv([header, ...rows]);
}

/** Somewhere in the month so many months back; who is still to come begins with next month. */
export function joinedOn({ name, months }: Colleague, today: Day): Day {
  if (months < 0) return addMonths(firstDayOfMonth(today), -months);
  return addDays(addMonths(today, -months), -diceOf(seedOf(name)).below(25));
}

/** An invented number as on a certificate. */
function numberOf({ who, credential, issuedOn }: Held): string {
  return `${seedOf(`${who} ${credential} ${issuedOn}`)}`.padStart(10, "0");
}

const LETTERS: Readonly<Record<string, string>> = { ı: "i", ł: "l", ø: "o" };

/** first.last@harbourline.example, in letters that every mail system takes. */
function addressOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[ıłø]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(/[^a-z -]/g, "");
  return `${plain.replace(/ +/g, ".")}@${DOMAIN}`;
}
