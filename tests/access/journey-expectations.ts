/** Who may do what with journeys and plans, in the words of `./expectations.ts`. */
export const JOURNEY_EXPECTATIONS = `
                                                             --- A1  B1  A   B   lrn cmp adm aud dis exp

OPEN   /journeys                                             who no  no  yes yes yes yes yes yes who who
OPEN   /journeys/enter                                       who no  no  yes yes yes no  yes no  who who
OPEN   /journeys/enter?journey={journey}                     who no  no  yes hid yes no  yes no  who who
OPEN   /journeys/budgets                                     who no  no  yes yes yes yes yes yes who who
OPEN   /journeys/{journey}                                   who no  no  yes hid yes yes yes yes who who
OPEN   /people/{ada}/plan                                    who yes hid yes hid yes yes yes yes who who

OPEN   /exports/budgets.csv                                  who no  no  yes yes yes yes yes yes who who
OPEN   /exports/journeys.csv                                 who no  no  yes yes yes yes yes yes who who
OPEN   /exports/plans-by-team.csv                            who no  no  yes yes yes yes yes yes who who
OPEN   /exports/journey-steps.csv?journey={journey}          who no  no  yes hid yes yes yes yes who who
OPEN   /exports/plan.csv?person={ada}                        who no  no  yes hid yes yes yes yes who who

FORM   /journeys/enter draft                                 who no  no  yes hid yes no  yes no  who who
FORM   /journeys/enter change                                who no  no  yes hid yes no  yes no  who who
FORM   /journeys/{journey} look                              who no  no  hid hid hid no  hid no  who who
FORM   /journeys/{journey} stopLooking                       who no  no  yes yes yes yes yes yes who who
FORM   /journeys/{journey} take                              who no  no  yes hid yes no  yes no  who who
FORM   /journeys/{journey} sayOutcome                        who no  no  yes hid yes no  yes no  who who
FORM   /journeys/{journey} dropJourney                       who no  no  yes hid yes no  yes no  who who
FORM   /journeys/{journey} askMoved                          who no  no  yes hid yes no  yes no  who who
FORM   /journeys/{journey} keepDays                          who no  no  yes hid yes no  yes no  who who
FORM   /journeys/budgets enterBudget                         who no  no  no  no  yes no  yes no  who who
FORM   /journeys/budgets saveBudget                          who no  no  no  no  yes no  yes no  who who
FORM   /journeys/budgets dropBudget                          who no  no  no  no  yes no  yes no  who who
FORM   /people/{ada}/plan planStep                           who yes hid yes hid yes no  yes no  who who
FORM   /people/{ada}/plan moveStep                           who yes hid yes hid yes no  yes no  who who
FORM   /people/{ada}/plan prefer                             who yes hid yes hid yes no  yes no  who who
FORM   /people/{ada}/plan dropStep                           who yes hid yes hid yes no  yes no  who who
`;
