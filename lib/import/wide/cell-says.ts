import { readSpelling } from "@/lib/import/dates/date-spelling";
import { saysNeverExpires } from "@/lib/import/dates/parse-day";

/**
 * What a cell says of the person in its line and the credential of its column: that they hold it,
 * since or until a day, for ever, in some state; that they do not; or something else.
 */
export type CellSays = "nothing" | "yes" | "no" | "day" | "never" | "status" | "other";

const YES = words(
  "x,xx,✓,✔,✔️,✅,☑,●,•,yes,y,true,ja,j,wahr,oui,vrai,sí,ok,done,have,held,valid,current,active,earned,passed,pass,complete,completed,certified,vorhanden,bestanden,erworben,gültig,aktiv,erledigt,obtenu,valide",
);
const NO = words(
  "-,--,–,—,/,no,n,false,nein,falsch,non,faux,✗,✘,❌,☐,○,none,n/a,n.a.,na,nil,keine,kein,fehlt,missing,not held,not applicable,not required,not started,planned,plan,to do,todo,tbd,tba,open,booked,scheduled,geplant,gebucht,angemeldet,offen,entfällt,nicht erforderlich,nicht nötig,nicht begonnen,prévu",
);
const NEVER = words("unbefristet,unbegrenzt,dauerhaft,kein ablauf,läuft nicht ab,illimité,à vie");

/** What spreadsheets call the states that are not simply "yes", in the words of awards. */
export const STATUS_WORDS: Readonly<Record<string, string>> = {
  ...under("in-progress", "in progress,in-progress,enrolled,started,ongoing,pending,incomplete"),
  ...under("in-progress", "läuft,laufend,in arbeit,in bearbeitung,begonnen,en cours"),
  ...under("expired", "expired,lapsed,inactive,out of date,abgelaufen,ungültig,expiré"),
  ...under("revoked", "revoked,withdrawn,cancelled,canceled,widerrufen,entzogen"),
  ...under("failed", "failed,fail,not passed,nicht bestanden,durchgefallen,échoué"),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(","));
}

function under(status: string, list: string): Record<string, string> {
  return Object.fromEntries(list.split(",").map((word) => [word, status]));
}

const MOST_REMEMBERED = 100_000;

/** Judges cells; the same few texts fill most of a spreadsheet, so each is judged once. */
export class CellJudge {
  readonly #known = new Map<string, CellSays>();

  says(text: string): CellSays {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const says = judge(text);
    if (this.#known.size < MOST_REMEMBERED) this.#known.set(text, says);
    return says;
  }
}

/** A number is no tick: it may be a level, a score or an hour. */
function judge(text: string): CellSays {
  const word = text.trim().toLowerCase();
  if (word === "") return "nothing";
  if (YES.has(word)) return "yes";
  if (NO.has(word)) return "no";
  if (Object.hasOwn(STATUS_WORDS, word)) return "status";
  if (NEVER.has(word) || saysNeverExpires(word)) return "never";
  return isDay(text) ? "day" : "other";
}

const FIRST_SERIAL = 30_000;
const LAST_SERIAL = 75_000;

/** Days that a spreadsheet counts only from 1982 to 2105: what lies outside is another number. */
function isDay(text: string): boolean {
  const spelling = readSpelling(text);
  if (spelling?.kind !== "serial") return spelling !== null;
  return spelling.serial >= FIRST_SERIAL && spelling.serial <= LAST_SERIAL;
}
