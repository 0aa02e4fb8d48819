/** Who may say what somebody uses in their work, in the words of `./expectations.ts`: whoever may assess them. */
export const USE_EXPECTATIONS = `
                                                             --- A1  B1  A   B   lrn cmp adm aud dis exp

FORM   /people/{ada} addUse                                  who yes hid yes hid yes no  yes no  who who
FORM   /people/{ada} dropUse                                 who yes hid yes hid yes no  yes no  who who
`;
