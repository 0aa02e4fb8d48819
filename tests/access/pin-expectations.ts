/** Who may say which keys are an issuer's, in the words of `./expectations.ts`. */
export const PIN_EXPECTATIONS = `
                                                             --- A1  B1  A   B   lrn cmp adm aud dis exp

GET    /issuer-pins                                          who no  no  no  no  no  no  yes no  who who
POST   /issuer-pins                                          who no  no  no  no  no  no  yes no  who who
DELETE /issuer-pins/{pin}                                    who no  no  no  no  no  no  yes no  who who

OPEN   /settings/badges                                      who no  no  no  no  no  no  yes no  who who

FORM   /settings/badges pin                                  who no  no  no  no  no  no  yes no  who who
FORM   /settings/badges unpin                                who no  no  no  no  no  no  yes no  who who
`;
