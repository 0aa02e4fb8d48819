import { TextField } from "@/components/form/fields";
import { TeamField, type TeamFieldProps } from "./team-field";

export type TeamFieldsProps = {
  name?: string;
  /** Below which it lies. */
  parent?: TeamFieldProps["chosen"];
  /** Where the teams are below which it may lie. */
  source: string;
};

/** What a team is called, and its place in the tree. */
export function TeamFields({ name = "", parent = null, source }: TeamFieldsProps) {
  return (
    <>
      <TextField label="Name" name="name" defaultValue={name} />
      <TeamField
        label="Below"
        name="parentId"
        optional
        empty="None: at the top"
        source={source}
        chosen={parent}
      />
    </>
  );
}
