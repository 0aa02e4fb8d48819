import { Input } from "@/components/form/controls";
import { Button } from "@/components/ui/button";
import { Fact, FactList } from "@/components/ui/fact-list";
import { Link } from "@/components/ui/link";

export type Found = {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  /** Why it is proposed; null where it was searched for. */
  readonly why: string | null;
  readonly href: string;
};

export type FinderProps = {
  /** What is looked for: "a name, an address or a number". */
  hint: string;
  words: string;
  found: readonly Found[];
  /** Where nothing was searched for: what could be the same. */
  proposed: readonly Found[];
};

/** Finds what something is to be merged with. */
export function Finder({ hint, words, found, proposed }: FinderProps) {
  return (
    <div className="grid gap-3.5">
      <form method="get" className="flex max-w-96 gap-2">
        <Input
          type="search"
          name="q"
          aria-label="Find the other"
          placeholder={hint}
          defaultValue={words}
        />
        <Button type="submit">Find</Button>
      </form>
      {words === "" ? (
        <List title="Possibly the same" none="Nothing has a name like this one." items={proposed} />
      ) : (
        <List title={`With “${words}”`} none="Nothing was found." items={found} />
      )}
    </div>
  );
}

function List({ title, none, items }: { title: string; none: string; items: readonly Found[] }) {
  return (
    <FactList title={title} none={none}>
      {items.map(({ id, name, detail, why, href }) => (
        <Fact key={id} name={<Link href={href}>{name}</Link>} about={detail} note={why} />
      ))}
    </FactList>
  );
}
