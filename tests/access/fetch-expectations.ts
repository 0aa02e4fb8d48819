/** Who may say what is fetched for badges, in the words of `./expectations.ts`. */
export const FETCH_EXPECTATIONS = `
                                                             --- A1  B1  A   B   lrn cmp adm aud dis exp

OPEN   /settings/badges                                      who no  no  no  no  no  no  yes no  who who
FORM   /settings/badges saveBadgeSettings                    who no  no  no  no  no  no  yes no  who who
`;
