import fc from "fast-check";
import { expect, test } from "vitest";
import { PROOFS } from "@/lib/proof";
import { endingOn, mattersOn, peopleIn } from "@/lib/team/history/matters";
import {
  countsAtRungsOn,
  countsOn,
  headCountOn,
  sharesOn,
  singleHoldersOn,
} from "@/lib/team/history/on-day";
import { type TeamHistory, teamHistory } from "@/lib/team/history/team-history";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyProof, teamIds, WINDOW } from "@/tests/support/organisation/arbitrary-facts";
import { expectSame } from "@/tests/support/organisation/expect-same";
import { inOneTeamAtATime } from "@/tests/support/organisation/one-team";
import {
  type FiguresQuestion,
  teamFiguresOnDay,
} from "@/tests/support/organisation/oracle/team-figures";

test("on every day a team's history says what the standings and levels of that day's members add up to", {
  timeout: 240_000,
}, () => {
  fc.assert(
    fc.property(anyOrganisation, anyProof, fc.nat(12), (organisation, proof, warningDays) => {
      const people = organisation.people.map(inOneTeamAtATime);
      for (const teamId of teamIds) {
        const history = teamHistory(teamId, people, organisation.meaning, proof);
        for (const asOf of WINDOW) {
          const question = { teamId, asOf, proof, warningDays };
          expectSame(
            inOrder(told(history, question)),
            inOrder(teamFiguresOnDay({ ...organisation, people }, question)),
          );
        }
      }
    }),
    { numRuns: 2_000 },
  );
});

test("a history tells at every rung what the history at that rung counts", () => {
  fc.assert(
    fc.property(anyOrganisation, anyProof, ({ people, meaning }, proof) => {
      for (const teamId of teamIds) {
        const history = teamHistory(teamId, people, meaning, proof);
        for (const rung of PROOFS) {
          const own = teamHistory(teamId, people, meaning, rung);
          for (const asOf of WINDOW) {
            expect(countsAtRungsOn([history], asOf)[rung]).toEqual(countsOn(own, asOf));
          }
        }
      }
    }),
    { numRuns: 200 },
  );
});

function told(history: TeamHistory, question: FiguresQuestion) {
  const { asOf } = question;
  return {
    people: headCountOn(history, asOf),
    counts: countsOn(history, asOf),
    ending: endingOn(history, question),
    matters: mattersOn(history, question).map((matter) => ({
      ...matter,
      who: peopleIn(history, matter, question),
    })),
    shares: sharesOn(history, asOf),
    singleHolders: singleHoldersOn(history, asOf),
  };
}

type Lists = Record<"matters" | "shares" | "singleHolders", readonly object[]>;

/** The order of the lists says nothing. */
function inOrder<Figures extends Lists>({ matters, shares, singleHolders, ...rest }: Figures) {
  const sorted = (items: readonly object[]) =>
    items.map((item) => JSON.stringify(item, KEYS)).sort();
  return [rest, sorted(matters), sorted(shares), sorted(singleHolders)];
}

const KEYS = [
  ...["kind", "teamId", "requirementId", "people", "who", "day"],
  ...["competencyId", "met", "required", "levelsShort", "personId", "asked"],
];
