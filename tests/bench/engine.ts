import type { Meaning, PersonFacts } from "@/lib/facts";
import { DEFAULT_PROOF } from "@/lib/proof";
import { levelOf } from "@/lib/rule/evaluate";
import { holderOf } from "@/lib/rule/holder";
import { standingsOf } from "@/lib/standing/standings";
import { enterpriseMeaning, enterprisePerson } from "@/tests/support/organisation/enterprise";
import type { Report } from "./figure";

const PEOPLE = 100_000;
const BATCH = 500;
const GOAL_MS_PER_PERSON = 0.15;

/**
 * All standings of all requirements and all levels of the role's competencies, over all time, of
 * 100,000 people with 20 awards each, on one thread. Counted is time on the processor, which a busy
 * machine does not stretch as it does the clock's; making the people is not counted.
 */
export async function benchEngine(report: Report): Promise<void> {
  const meaning = enterpriseMeaning();
  let computed = 0;
  let waited = 0;
  let applicable = 0;
  let spans = 0;
  for (let first = 0; first < PEOPLE; first += BATCH) {
    const people = Array.from({ length: BATCH }, (_, n) => enterprisePerson(first + n));
    const start = performance.now();
    const before = process.cpuUsage();
    for (const person of people) {
      const answer = everythingAbout(person, meaning);
      applicable += answer.applicable;
      spans += answer.spans;
    }
    const { user, system } = process.cpuUsage(before);
    computed += (user + system) / 1_000;
    waited += performance.now() - start;
  }
  const perPerson = (ms: number) => Number((ms / PEOPLE).toFixed(4));
  const value = perPerson(computed);
  report({
    name: "engine/standings-and-levels",
    value,
    unit: "ms per person",
    goal: GOAL_MS_PER_PERSON,
    ok: value <= GOAL_MS_PER_PERSON,
    detail: `${PEOPLE} people, ${applicable} standings that apply, ${spans} spans; ${perPerson(waited)} ms by the clock`,
  });
}

function everythingAbout(facts: PersonFacts, meaning: Meaning) {
  const holder = holderOf(meaning, facts, DEFAULT_PROOF);
  const standings = meaning.requirements
    .map((requirement) => standingsOf(requirement, facts, holder))
    .filter((timeline) => timeline.length > 1);
  const levels = facts.roles
    .flatMap((role) => meaning.roleCompetencies.get(role.roleId) ?? [])
    .map((required) => levelOf(required.competencyId, holder));
  return {
    applicable: standings.length,
    spans: [...standings, ...levels].reduce((sum, timeline) => sum + timeline.length, 0),
  };
}
