import { levelOptions } from "@/app/_server/level-options";
import { at, paths, type Search } from "@/app/_server/paths";
import { type Option, Select } from "@/components/form/controls";
import { Field } from "@/components/form/field";
import { FindBox } from "@/components/search/find-box";
import { Button } from "@/components/ui/button";
import { Link, TextLink } from "@/components/ui/link";
import type { TeamId } from "@/lib/ids";
import { type AskedSkill, type FinderAsked, MOST_SKILLS, searchFor } from "./asked";

type Props = {
  asked: FinderAsked;
  teams: readonly Option[];
  team: TeamId | null;
  /** Of the view: it stays. */
  carried: Search;
  /** The same as parameters of a form. */
  kept: Readonly<Record<string, string>>;
};

/** What is looked for, and in which team: sent by a button, so that it works where no script runs. */
export function SkillForm({ asked, teams, team, carried, kept }: Props) {
  const { skills, match } = asked;
  const search = searchFor(asked, { ...carried, team });
  return (
    <form action={paths.finder()} className="grid gap-3">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {skills.length > 0 && (
        <ul aria-label="Looked for" className="grid gap-2">
          {skills.map((own, index) => (
            <SkillLine
              key={own.skill.id}
              place={index + 1}
              own={own}
              without={paths.finder(
                searchFor(
                  { match, skills: skills.filter((other) => other !== own) },
                  { ...carried, team },
                ),
              )}
              carried={carried}
            />
          ))}
        </ul>
      )}
      {skills.length < MOST_SKILLS && (
        <div className="relative max-w-xl rounded-control border border-line-control bg-surface px-2">
          <FindBox
            key={skills.length}
            name="find"
            label={skills.length === 0 ? "Competency or credential" : "One more"}
            placeholder={
              skills.length === 0 ? "A competency or a credential …" : "One more, if you like …"
            }
            source={at("/finder/found", search)}
            listClassName="max-h-80 border-t border-line"
            among="among competencies and credentials"
          />
        </div>
      )}
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        {skills.length > 1 && (
          <Field label="Who has">
            {(wired) => (
              <Select {...wired} key={match} name="match" options={MATCHES} defaultValue={match} />
            )}
          </Field>
        )}
        <Field label="Team">
          {(wired) => (
            <Select
              {...wired}
              key={team}
              name="team"
              empty="All teams"
              options={teams}
              defaultValue={team ?? ""}
              className="max-w-72"
            />
          )}
        </Field>
        <Button type="submit" look="primary">
          Find
        </Button>
        {skills.length > 0 && (
          <TextLink href={paths.finder(carried)} className="py-1.5 text-small">
            Start anew
          </TextLink>
        )}
      </div>
    </form>
  );
}

const MATCHES: readonly Option[] = [
  { value: "all", label: "all of them" },
  { value: "any", label: "any of them" },
];

type LineProps = { place: number; own: AskedSkill; without: string; carried: Search };

function SkillLine({ place, own: { skill, level }, without, carried }: LineProps) {
  const href =
    skill.kind === "competency"
      ? paths.competency(skill.id, carried)
      : paths.credential(skill.id, carried);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <input type="hidden" name={`skill${place}`} value={skill.id} />
      <TextLink href={href} className="font-medium">
        {skill.name}
      </TextLink>
      {skill.kind === "competency" ? (
        <span className="flex items-center gap-1.5 text-small whitespace-nowrap text-ink-2">
          at level
          <Select
            key={level}
            name={`level${place}`}
            aria-label={`Least level in ${skill.name}`}
            className="max-w-56"
            defaultValue={String(level)}
            options={levelsOf(skill.levels, level)}
          />
          or above
        </span>
      ) : (
        <span className="text-small text-ink-2">held and valid</span>
      )}
      <Link
        href={without}
        aria-label={`Remove ${skill.name}`}
        className="text-small text-ink-3 underline underline-offset-3 hover:text-ink"
      >
        Remove
      </Link>
    </li>
  );
}

const USUAL_HIGHEST = 5;

/** The steps of the scale; of a framework without any so many numbers, and the one that is asked for. */
function levelsOf(
  levels: readonly { readonly rank: number; readonly name: string }[],
  asked: number,
): Option[] {
  const known = levelOptions(levels.filter(({ rank }) => rank > 0));
  const highest = Math.max(asked, USUAL_HIGHEST);
  const numbers = Array.from({ length: highest }, (_, index) => String(index + 1));
  const options = known.length > 0 ? known : numbers.map((value) => ({ value, label: value }));
  return options.some(({ value }) => value === String(asked))
    ? options
    : [...options, { value: String(asked), label: String(asked) }];
}
