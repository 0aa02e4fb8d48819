import { fieldsOf, paths } from "@/app/_server/paths";
import type { ProfileArea, ProfileLine } from "@/components/person/profile";
import { RoleProfile } from "@/components/person/role-profile";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { AddressChoice } from "@/components/view/address-choice";
import { readinessOf, shareReached } from "@/lib/competency/readiness-grid";
import { formatRatio, outOf } from "@/lib/format/ratio";
import { freshnessWords } from "@/lib/format/stale";
import { groupBy } from "@/lib/group-by";
import type { PersonAnswer, PersonQuestion } from "./person";

const NOT_ASKED = "Not asked for";
const OWN = "What their roles ask for";

type ProfileProps = { page: PersonAnswer; question: PersonQuestion };

/** The levels of a person against what their roles of the day ask for, or any other that they could take. */
export function ProfileCard({ page, question }: ProfileProps) {
  const { person, against, levels, roles } = page;
  const whose = `${person.name} against ${against?.name ?? "the role"}`;
  return (
    <Card
      title={against ? `Levels against ${against.name}` : "Levels against the role"}
      actions={
        <AddressChoice
          action={paths.person(person.id)}
          kept={fieldsOf({ ...question.carried, requirement: question.requirementId })}
          name="role"
          label="Role to set them against"
          button="Show role"
          empty={OWN}
          options={roles.map(({ id, name }) => ({ value: id, label: name }))}
          value={against?.id ?? null}
        />
      }
    >
      {levels.length === 0 ? (
        <EmptyState
          title={
            against
              ? `${against.name} asks for no competency on the day, and none is shown.`
              : "No role asks for a competency, and none is shown."
          }
        />
      ) : (
        <>
          <p className="mb-2 text-ink-2">{readyWords(page)}</p>
          <RoleProfile label={whose} areas={areasOf(page, question)} />
        </>
      )}
      <StaleSkills page={page} />
    </Card>
  );
}

/** What was not used for long, by name: beside the picture, which says what counts. */
function StaleSkills({ page: { stale, competencies } }: Pick<ProfileProps, "page">) {
  if (stale.length === 0) return null;
  return (
    <div className="mt-3 border-t border-line pt-2.5">
      <h3 className="text-small text-ink-3">Stale</h3>
      <ul>
        {stale.map(({ competencyId, ...freshness }) => (
          <li key={competencyId} className="flex flex-wrap items-baseline gap-x-2">
            {competencies.get(competencyId)?.name}
            <span className="text-tiny text-ink-3">{freshnessWords(freshness)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "Ready for 60%: 3 of 5 at the level asked for. 2 of what is short are mandatory." */
function readyWords({ levels }: PersonAnswer): string {
  const share = shareReached(levels);
  if (share.required === 0) return "Nothing is asked for on the day.";
  const ready = `Ready for ${formatRatio(readinessOf(share))}: ${outOf(share.met, share.required)} at the level asked for`;
  const short = levels.filter(
    ({ gap, required }) => gap > 0 && required?.importance === "mandatory",
  );
  return short.length === 0 ? `${ready}.` : `${ready}; mandatory and short: ${short.length}.`;
}

/** As the catalogue has them, what is not asked for last. */
function areasOf(page: PersonAnswer, question: PersonQuestion): ProfileArea[] {
  const byPlace = [...page.competencies.keys()];
  const placed = page.levels.toSorted(
    (a, b) => byPlace.indexOf(a.competencyId) - byPlace.indexOf(b.competencyId),
  );
  const asked = placed.filter(({ required }) => required !== null);
  const areas = groupBy(asked, (level) => areaOf(level, page));
  const others = placed.filter(({ required }) => required === null);
  return [...areas, ...(others.length > 0 ? ([[NOT_ASKED, others]] as const) : [])].map(
    ([name, own]) => ({ name, lines: own.map((level) => lineOf(level, page, question)) }),
  );
}

type Level = PersonAnswer["levels"][number];

function areaOf({ competencyId }: Level, { competencies }: PersonAnswer): string {
  return competencies.get(competencyId)?.area ?? "Other";
}

function lineOf(level: Level, page: PersonAnswer, { carried }: PersonQuestion): ProfileLine {
  const competency = page.competencies.get(level.competencyId);
  const scale = page.scale.filter((row) => row.frameworkId === competency?.frameworkId);
  const claimed = Math.max(0, ...level.evidence.map((piece) => piece.level));
  const required = level.required?.level ?? null;
  return {
    id: level.competencyId,
    name: competency?.name ?? "",
    href: paths.competency(level.competencyId, carried),
    level: level.level,
    claimed,
    required,
    isMandatory: level.required?.importance === "mandatory",
    gap: level.gap,
    steps: Math.max(scale.length, claimed, required ?? 0, 1),
  };
}
