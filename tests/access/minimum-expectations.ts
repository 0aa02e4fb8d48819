/** Who may do what with minimums, quotas, absences and the sandbox, in the words of `./expectations.ts`. */
export const MINIMUM_EXPECTATIONS = `
                                                             --- A1  B1  A   B   lrn cmp adm aud dis exp

GET    /minimums                                             who yes yes yes yes yes yes yes yes who who
GET    /minimums?teamId={blue}                               who yes hid yes hid yes yes yes yes who who
GET    /quotas                                               who yes yes yes yes yes yes yes yes who who
GET    /quotas?teamId={blue}                                 who yes hid yes hid yes yes yes yes who who
POST   /quotas                                               who no  no  no  no  no  yes yes no  who who
PATCH  /quotas/{quota}                                       who no  no  no  no  no  yes yes no  who who
DELETE /quotas/{quota}                                       who no  no  no  no  no  yes yes no  who who
POST   /minimums                                             who no  no  no  no  no  yes yes no  who who
PATCH  /minimums/{minimum}                                   who no  no  no  no  no  yes yes no  who who
DELETE /minimums/{minimum}                                   who no  no  no  no  no  yes yes no  who who
OPEN   /teams/{blue}/minimums                                who no  no  yes hid yes yes yes yes who who
OPEN   /teams/{blue}/absence                                 who no  no  yes hid yes yes yes yes who who
OPEN   /exports/absence.csv?team={blue}                      who no  no  yes hid yes yes yes yes who who
FORM   /teams/{blue}/absence askLeave                        who no  no  yes hid yes yes yes yes who who
OPEN   /teams/{blue}/what-if                                 who no  no  yes hid yes yes yes yes who who
FORM   /teams/{blue} enterMinimum                            who no  no  no  no  no  yes yes no  who who
FORM   /teams/{blue} saveMinimum                             who no  no  no  no  no  yes yes no  who who
FORM   /teams/{blue} dropMinimum                             who no  no  no  no  no  yes yes no  who who
FORM   /teams/{blue} enterQuota                              who no  no  no  no  no  yes yes no  who who
FORM   /teams/{blue} saveQuota                               who no  no  no  no  no  yes yes no  who who
FORM   /teams/{blue} dropQuota                               who no  no  no  no  no  yes yes no  who who
FORM   /teams/{blue} pasteLevels                             who yes yes yes yes yes no  yes no  who who
`;
