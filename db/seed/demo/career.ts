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
const ONCE_DID = 0.5;
/** Of those who are still in their grace, so many have it already. */
const EARLY = 0.45;
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
      return way.flatMap((credential) => this.#chain(credential, this.#someIssue(credential)));
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
      this.#dice.chance(STILL_COUNTS)
        ? this.#chain(credential, this.#someIssue(credential))
        : this.#lapsed(credential),
    );
  }

  /** A day on which it can have been issued so that it counts today. */
  #someIssue(credential: string): Day {
    const { today, monthsOf } = this.#setting;
    const oldest = addMonths(today, -(monthsOf(credential) ?? MONTHS_TOLD));
    const first = oldest < this.#joinedOn ? this.#joinedOn : addDays(oldest, 1);
    return addDays(first, this.#dice.below(today - first + 1));
  }

  #lapsed(credential: string): Held[] {
    const months = this.#setting.monthsOf(credential);
    if (months === null) return [];
    const endedOn = addDays(this.#setting.today, -4 - this.#dice.below(170));
    return this.#chain(credential, addDays(addMonths(endedOn, -months), 1));
  }

  /** The award issued on that day and, as far back as is told, those that it renewed. */
  #chain(credential: string, lastIssuedOn: Day): Held[] {
    const months = this.#setting.monthsOf(credential);
    const proof = this.#someProof();
    const awards = [this.#award(credential, lastIssuedOn, proof)];
    const told = addMonths(this.#setting.today, -MONTHS_TOLD);
    for (let issuedOn = lastIssuedOn; months !== null && issuedOn > told; ) {
      issuedOn = addDays(addMonths(issuedOn, -months), this.#dice.below(50) - 8);
      if (issuedOn < this.#joinedOn) break;
      awards.unshift(this.#award(credential, issuedOn, proof));
    }
    return awards;
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
