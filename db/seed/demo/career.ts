import { type Dice, diceOf, seedOf } from "@/db/seed/dice";
import { addDays, addMonths, type Day } from "@/lib/calendar";
import type { Proof } from "@/lib/proof";
import { type Demand, isAsked } from "./demands";
import { fromStory, type Held, type Setting } from "./held";
import { menuOf } from "./menus";
import type { Colleague } from "./roster";
import { FURTHER, STORIES } from "./stories";

const MONTHS_TOLD = 38;
/** Of those who do not hold what is asked of them, so many once did. */
const ONCE_DID = 0.6;
/** Of those who are still in their grace, so many have it already. */
const EARLY = 0.45;
/** Within so many days of joining, or before the end, most people get round to it. */
const SOON = 45;
const LAPSED_WITHIN = 500;
const LATE = 0.2;
/** Of what was earned by choice, so much still counts. */
const STILL_COUNTS = 0.85;

/** What one colleague earned over the years. The same name, day and demands always give the same. */
export class Career {
  readonly #colleague: Colleague;
  readonly #setting: Setting;
  readonly #joinedOn: Day;
  readonly #dice: Dice;

  constructor(colleague: Colleague, setting: Setting) {
    this.#colleague = colleague;
    this.#setting = setting;
    this.#joinedOn = setting.joinedOn(colleague);
    this.#dice = diceOf(seedOf(colleague.name));
  }

  awards(): Held[] {
    if (this.#joinedOn > this.#setting.today) return [];
    const asked = this.#setting.demands.filter((demand) => isAsked(demand, this.#colleague));
    const required = asked.flatMap((demand) => this.#for(demand));
    return [...required, ...this.#byChoice(new Set(required.map((held) => held.credential)))];
  }

  #for(demand: Demand): Held[] {
    const { name } = this.#colleague;
    const story = STORIES.find(({ who, demand: of }) => who === name && of === demand.name);
    if (story) return story.awards.map((award) => fromStory(name, award, this.#setting.today));
    const way = this.#dice.one(demand.ways);
    const isNew = this.#setting.today - this.#joinedOn < demand.graceDays;
    if (this.#dice.chance(isNew ? EARLY : demand.kept)) {
      return way.flatMap((credential) => this.#kept(credential));
    }
    if (isNew || !this.#dice.chance(ONCE_DID)) return [];
    return way.slice(0, 1).flatMap((credential) => this.#lapsed(credential));
  }

  #byChoice(required: ReadonlySet<string>): Held[] {
    const own = FURTHER.filter(({ who }) => who === this.#colleague.name);
    const taken = new Set([...required, ...own.map(({ credential }) => credential)]);
    const chosen = menuOf(this.#colleague.team).filter(
      ([credential, chance]) => this.#dice.chance(chance) && !taken.has(credential),
    );
    return chosen.flatMap(([credential]) =>
      this.#dice.chance(STILL_COUNTS) ? [this.#once(credential)] : this.#lapsed(credential),
    );
  }

  /** Earned soon after joining and renewed ever since, mostly in time. */
  #kept(credential: string): Held[] {
    const { today, monthsOf } = this.#setting;
    const months = monthsOf(credential);
    const proof = this.#someProof();
    const told = addMonths(today, -MONTHS_TOLD);
    const awards: Held[] = [];
    let issuedOn = addDays(this.#joinedOn, this.#dice.below(SOON));
    while (issuedOn <= today) {
      const award = this.#award(credential, issuedOn, proof);
      if (award.expiresOn === null || award.expiresOn >= told) awards.push(award);
      if (months === null) break;
      const late = this.#dice.chance(LATE) ? SOON : 0;
      issuedOn = addDays(addMonths(issuedOn, months), late - this.#dice.below(SOON));
    }
    const last = awards.at(-1);
    if (last && (last.expiresOn === null || last.expiresOn >= today)) return awards;
    const since = last?.expiresOn ?? this.#joinedOn;
    const atLast = addDays(since, this.#dice.below(today - since) + 1);
    return [...awards, this.#award(credential, atLast, proof)];
  }

  /** Some day, so that it counts today. */
  #once(credential: string): Held {
    const { today, monthsOf } = this.#setting;
    const oldest = addMonths(today, -(monthsOf(credential) ?? MONTHS_TOLD));
    const first = oldest < this.#joinedOn ? this.#joinedOn : addDays(oldest, 1);
    const issuedOn = addDays(first, this.#dice.below(today - first + 1));
    return this.#award(credential, issuedOn, this.#someProof());
  }

  #lapsed(credential: string): Held[] {
    const months = this.#setting.monthsOf(credential);
    if (months === null) return [];
    const endedOn = addDays(this.#setting.today, -4 - this.#dice.below(LAPSED_WITHIN));
    const issuedOn = addDays(addMonths(endedOn, -months), 1);
    return [this.#award(credential, issuedOn, this.#someProof())];
  }

  #award(credential: string, issuedOn: Day, proof: Proof): Held {
    const months = this.#setting.monthsOf(credential);
    const expiresOn = months === null ? null : addDays(addMonths(issuedOn, months), -1);
    return { who: this.#colleague.name, credential, issuedOn, expiresOn, status: "active", proof };
  }

  /** Few only say so; of the rest some were checked by somebody. */
  #someProof(): Proof {
    if (this.#dice.chance(0.03)) return "claimed";
    return this.#dice.chance(0.6) ? "attested" : "checked";
  }
}
