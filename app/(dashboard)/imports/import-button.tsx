import { paths } from "@/app/_server/paths";
import { ButtonLink } from "@/components/ui/button";
import { type Actor, can } from "@/lib/access";

/** Where there is nothing yet: the way to where most of it comes from, for those who may take it. */
export function ImportButton({ actor, words = "Import a file" }: { actor: Actor; words?: string }) {
  return can(actor, "import.write") && <ButtonLink href={paths.imports()}>{words}</ButtonLink>;
}
