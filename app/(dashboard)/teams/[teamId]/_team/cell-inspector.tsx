import { paths } from "@/app/_server/paths";
import { Inspector } from "@/components/matrix/inspector";
import type { Actor } from "@/lib/access";
import { meaningText } from "@/lib/format/assessor";
import { levelText } from "@/lib/format/level";
import { freshnessWords } from "@/lib/format/stale";
import { type CellQuestion, cellStory } from "./cell";
import { closersOf, evidenceLines, sidesOf } from "./cell-words";

type CellInspectorProps = { actor: Actor; cell: string; question: CellQuestion };

/** Why the open cell is what it is, and what would close its gap. */
export async function CellInspector({ actor, cell, question }: CellInspectorProps) {
  const story = await cellStory(actor, cell, question);
  if (!story) return null;
  const { person, competency, level } = story;
  const { carried } = question;
  const meaning = story.meanings.find(({ rank }) => rank === level?.required?.level);
  return (
    <Inspector
      title={competency.name}
      href={paths.competency(competency.id, carried)}
      who={person.name}
      whoHref={paths.person(person.id, carried)}
      note={person.roles.map((role) => role.name).join(", ")}
      level={levelText(story.scale, level?.level ?? 0)}
      required={level?.required ? levelText(story.scale, level.required.level) : null}
      gap={level?.gap ?? 0}
      used={freshnessWords(story.freshness)}
      meaning={meaning ? meaningText(meaning) : null}
      {...sidesOf(story, question)}
      evidence={evidenceLines(story, question)}
      closers={closersOf(story, { actor, carried })}
    />
  );
}
