/** Credentials beside one another, and how far people are with what is made of parts. */
export const CREDENTIAL_EXPECTATIONS = `
                                                             --- A1  B1  A   B   lrn cmp adm aud dis exp

OPEN   /credentials/compare                                  who yes yes yes yes yes yes yes yes who who
OPEN   /credentials/compare?ids={credential}&role={role}     who yes yes yes yes yes yes yes yes who who
OPEN   /exports/credential-comparison.csv?ids={credential}   who no  no  yes yes yes yes yes yes who who
OPEN   /exports/stack-parts.csv?credential={credential}      who no  no  yes yes yes yes yes yes who who
OPEN   /people/earned                                        who no  no  yes yes yes yes yes yes who who
OPEN   /exports/portfolio.csv?person={ada}                   who no  no  yes hid yes yes yes yes who who
OPEN   /exports/newly-covered.csv                            who no  no  yes yes yes yes yes yes who who
OPEN   /exports/earned.csv                                   who no  no  yes yes yes yes yes yes who who
OPEN   /exports/credential-effects.csv?ids={credential}      who no  no  yes yes yes yes yes yes who who
`;
