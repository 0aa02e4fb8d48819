/** Who may do what with rounds of assessments, in the words of `./expectations.ts`. */
export const ROUND_EXPECTATIONS = `
                                                             --- A1  B1  A   B   lrn cmp adm aud dis exp

OPEN   /teams/{blue}/rounds                                  who no  no  yes hid yes yes yes yes who who
OPEN   /teams/{blue}/rounds/{round}                          who yes hid yes hid yes yes yes yes who who
OPEN   /exports/round-people.csv?team={blue}&round={round}   who no  no  yes hid yes yes yes yes who who
OPEN   /exports/side-by-side.csv?person={ada}                who no  no  yes hid yes yes yes yes who who
OPEN   /exports/rounds.csv?team={blue}                       who no  no  yes hid yes yes yes yes who who

FORM   /teams/{blue}/rounds openRound                        who no  no  yes hid yes no  yes no  who who
FORM   /teams/{blue}/rounds saveRound                        who no  no  yes hid yes no  yes no  who who
FORM   /teams/{blue}/rounds closeRound                       who no  no  yes hid yes no  yes no  who who
FORM   /teams/{blue}/rounds answerRound                      who yes hid yes hid yes no  yes no  who who
`;
