import { type Option, Select } from "@/components/form/controls";
import { Button } from "@/components/ui/button";

export type AddressChoiceProps = {
  /** The page's own address; what else stands in it is kept. */
  action: string;
  kept: Readonly<Record<string, string>>;
  /** The parameter of the address. */
  name: string;
  /** What is chosen, and what the button says. */
  label: string;
  button: string;
  /** The line for the usual, with nothing in the address. */
  empty: string;
  options: readonly Option[];
  value: string | null;
};

/** One of a list, written into the address: sent by a button, so that it works where no script runs. */
export function AddressChoice(props: AddressChoiceProps) {
  const { action, kept, name, label, button, empty, options, value } = props;
  return (
    <form action={action} className="flex min-w-0 items-center gap-1.5 print:hidden">
      {Object.entries(kept).map(([other, carried]) => (
        <input key={other} type="hidden" name={other} value={carried} />
      ))}
      <Select
        key={value}
        name={name}
        aria-label={label}
        empty={empty}
        options={options}
        defaultValue={value ?? ""}
        className="max-w-64 min-w-0"
      />
      <Button type="submit">{button}</Button>
    </form>
  );
}
