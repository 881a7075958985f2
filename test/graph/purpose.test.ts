import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';
import { DATABASES } from '../support/test-database.ts';

const SICK_LEAVE = `L. Sick Leave

1. All active employees on Schedules AT-1, AT-2, A-1, A-2 and A-3 will be credited with paid sick leave at the start of the contract year as follows:

   a. Those employed for one hundred eighty-two (182) days -10 days, based on the formula (182 x 6.50 x .055) = 65.10 hours per year, accumulating up to 1300 work hours.

   b. Those employed for one hundred eighty-three (183) days -10 days, based on the formula (183 x 6.50 x .055) = 65.52 hours per year, accumulating up to 1300 work hours.

   c. Those employed for two hundred and eight (208) days -12 days, based on the formula (208 x 8.0 x .055) = 91.52 hours per year, accumulating up to 1300 work hours.

   d. Earned sick leave will be prorated for late hires, mid-year contract changes, leaves of absence, retirees and terminations.

   e. Earned sick leave benefits may be used provided the teacher is on paid duty status.

   f. In the event a teacher uses an amount of sick leave that exceeds the amount credited at the start of the contract year or the amount of sick leave accumulated, the teacher will be docked one 1/182 (or 1/183 or 1/208, as applicable) of salary for each day taken, except as provided for in paragraph M.

2. Sick leave with pay will be made available to teachers who are returning to the District from the prior year or from authorized leave and are unable to report to work by reason of illness at the beginning of the school year.

3. General Provisions

   a. A physician's certificate may be required when a teacher is:

      1) Absent for four (4) or more consecutive days;

      2) Absent both on a Friday and the following Monday.

   b. When a teacher is absent due to injury (incurred during the course of employment or related thereto), the unpaid difference between benefits paid under the Workers' Compensation Act of New Mexico and the teacher's regular pay shall be paid by the District from accrued sick leave benefits. The first seven (7) days of absences due to injury shall not be subject to this provision.

   c. In case of illness which exceeds ten (10) consecutive work days, the teacher must submit a written notice to the Department of Human Resources stating the probable date of return together with a verifying physician's statement. Before returning, such teacher must submit a physician's release (APS Return to Work Certificate).

   d. Teachers who have been off work for any medical reason for more than ten (10) consecutive workdays may be required to have an evaluation by a treating physician.

   e. Earned sick leave benefits may be used provided the teacher is on paid duty status.

   f. Teachers may use during the school year an amount of sick leave that will equate with the total number of hours earned per year prior to actually earning the sick leave hours each month. In the event a teacher uses an amount of sick leave that exceeds the total earned for an entire year or terminates within the year, the teacher will be docked one 1/182 (or 1/183 or 1/208, as applicable) of salary for each day taken except as provided for in paragraph M.`;

describe.each(DATABASES)('a newcomer who asks the %s database for Art 16.L in 2005-06', (database) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp({ database });
  });
  afterAll(() => app.close());

  test('is given Sick Leave, word for word', async () => {
    const answer = await app.query(
      '{ clause(cite: "Art 16.L", year: "2005-06") { citation heading text children { citation ownText } } }',
    );
    expect(answer).toEqual({
      data: {
        clause: {
          citation: 'Art. 16.L',
          heading: 'Sick Leave',
          text: SICK_LEAVE,
          children: [
            {
              citation: 'Art. 16.L.1',
              ownText:
                'All active employees on Schedules AT-1, AT-2, A-1, A-2 and A-3 will be credited with paid sick leave at the start of the contract year as follows:',
            },
            {
              citation: 'Art. 16.L.2',
              ownText:
                'Sick leave with pay will be made available to teachers who are returning to the District from the prior year or from authorized leave and are unable to report to work by reason of illness at the beginning of the school year.',
            },
            { citation: 'Art. 16.L.3', ownText: 'General Provisions' },
          ],
        },
      },
    });
  });
});
