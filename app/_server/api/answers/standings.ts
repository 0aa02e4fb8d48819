import "server-only";
import type { z } from "zod";
import type { SpanItem, StandingItem, WhyItem } from "@/app/_server/api/items/standing";
import { type Page, pageOf } from "@/app/_server/api/page";
import { NotFound } from "@/db/errors";
import { factsOf } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { type Slot, type SlotFilter, slotsOn } from "@/db/queries/standings";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { FOREVER } from "@/lib/calendar";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { PersonId, RequirementId } from "@/lib/ids";
import { versionOn } from "@/lib/requirement/version";
import { explain, type Reason } from "@/lib/rule/explain";
import { holderOf, holderUnder } from "@/lib/rule/holder";
import { renewalOpensOn } from "@/lib/standing/renewal";
import { standingsOf } from "@/lib/standing/standings";
import { spans } from "@/lib/timeline/timeline";

type Standing = z.output<typeof StandingItem>;

export type StandingsQuestion = SlotFilter & { readonly limit: number };

/** A page of standings by person and requirement, each with its reason. Only its people's facts are read. */
export async function standingsPage(
  actor: Actor,
  question: StandingsQuestion,
): Promise<Page<Standing>> {
  const slots = await slotsOn(actor, { ...question, limit: question.limit + 1 });
  const page = pageOf(slots, question.limit, (slot) => [slot.personId, slot.requirementId]);
  const people = [...new Set(page.items.map((slot) => slot.personId))];
  const [facts, meaning] = await Promise.all([factsOf(actor, people), meaningFor(actor)]);
  const known = new Map(facts.map((own) => [own.personId, own]));
  const items = page.items.map((slot) => {
    const own = known.get(slot.personId);
    return standingItem(slot, own ? whyOf(slot, own, meaning, question) : null);
  });
  return { ...page, items };
}

function standingItem(slot: Slot, why: Standing["why"]): Standing {
  const { personId, requirementId, kind, reason, since, until, by, policies, waiverId } = slot;
  const opensOn = renewalOpensOn(slot);
  return {
    personId,
    requirementId,
    kind,
    ...(reason === null ? {} : { reason }),
    since,
    until,
    ...(opensOn === null ? {} : { renewalOpensOn: opensOn }),
    by,
    ...(policies.length === 0 ? {} : { policies }),
    ...(waiverId === null ? {} : { waiverId }),
    why,
  };
}

function whyOf(
  { requirementId }: Slot,
  facts: PersonFacts,
  meaning: Meaning,
  { asOf, proof }: View,
): Standing["why"] {
  const requirement = meaning.requirements.find((row) => row.id === requirementId);
  const version = requirement && versionOn(requirement.versions, asOf);
  if (!version) return null;
  return whyItem(
    explain(version.rule, holderUnder(version, holderOf(meaning, facts, proof)), asOf),
  );
}

/** What there is nothing to say of is left out. */
function whyItem(reason: Reason): z.output<typeof WhyItem> {
  const { rule, met, by, policies, standsIn, until, upkeep, children, closest } = reason;
  return {
    rule,
    met,
    ...(standsIn === null ? {} : { standsIn }),
    ...(policies.length === 0 ? {} : { policies: [...policies] }),
    ...(until === null ? {} : { until }),
    ...(by.length === 0 ? {} : { by: [...by] }),
    ...(upkeep === null ? {} : { upkeep }),
    ...(children.length === 0 ? {} : { children: children.map(whyItem) }),
    ...(closest.length === 0 ? {} : { closest: [...closest] }),
  };
}

type Question = View & { readonly personId: PersonId; readonly requirementId: RequirementId };

/** How somebody stands against a requirement over all time, on the days on which it asks anything. */
export async function timelineOf(
  actor: Actor,
  { personId, requirementId, proof }: Question,
): Promise<z.output<typeof SpanItem>[]> {
  const [[facts], meaning] = await Promise.all([factsOf(actor, [personId]), meaningFor(actor)]);
  if (!facts) throw new NotFound();
  const requirement = meaning.requirements.find((row) => row.id === requirementId);
  const timeline = requirement
    ? standingsOf(requirement, facts, holderOf(meaning, facts, proof))
    : [];
  return spans(timeline).flatMap(({ from, until, value }) =>
    value === null
      ? []
      : {
          from,
          until: until === FOREVER ? null : until,
          kind: value.kind,
          ...(value.kind === "gap" ? { reason: value.reason } : {}),
          by: value.kind === "met" ? [...value.by] : [],
          ...(value.kind === "met" && value.policies.length > 0
            ? { policies: [...value.policies] }
            : {}),
        },
  );
}
