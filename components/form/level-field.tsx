import type { Option } from "./controls";
import { SelectField, TextField } from "./fields";

/** A level of a framework's scale; a number where the framework has none. */
export function LevelField({ levels, level }: { levels: readonly Option[]; level?: number }) {
  const common = { label: "Level", name: "level" };
  return levels.length > 0 ? (
    <SelectField {...common} empty="Choose…" options={levels} defaultValue={level ?? ""} />
  ) : (
    <TextField {...common} type="number" min={1} max={20} defaultValue={level ?? ""} />
  );
}
