import type { AnyRule } from '../engine/rule.ts';
import type { RuleTopic } from '../engine/rule-topic.ts';
import { activity } from './differentials/activity.ts';
import { bilingualEsl } from './differentials/bilingual-esl.ts';
import { coach } from './differentials/coach.ts';
import { coordinatorSummerPay } from './differentials/coordinator-summer-pay.ts';
import { differentialPayment } from './differentials/differential-payment.ts';
import { elementaryTeamLeaders } from './differentials/elementary-team-leaders.ts';
import { extendedContract } from './differentials/extended-contract.ts';
import { governancePanelMember } from './differentials/governance-panel-member.ts';
import { highSchoolTeamLeader } from './differentials/high-school-team-leader.ts';
import { literacyMathLeaders } from './differentials/literacy-math-leaders.ts';
import { mentor } from './differentials/mentor.ts';
import { mesa } from './differentials/mesa.ts';
import { middleSchoolActivities } from './differentials/middle-school-activities.ts';
import { middleSchoolIntramurals } from './differentials/middle-school-intramurals.ts';
import { middleSchoolTeamLeaders } from './differentials/middle-school-team-leaders.ts';
import { nationalBoard } from './differentials/national-board.ts';
import { specialEducationTeamLeader } from './differentials/special-education-team-leader.ts';
import { specialOlympics } from './differentials/special-olympics.ts';
import { council } from './governance/council.ts';
import { governancePanelVote } from './governance/governance-panel-vote.ts';
import { insuranceContribution } from './governance/insurance-contribution.ts';
import { ratification } from './governance/ratification.ts';
import { waiver } from './governance/waiver.ts';
import { weightedEnrollment } from './governance/weighted-enrollment.ts';
import { assaultLeave } from './leave/assault-leave.ts';
import { bereavementLeave } from './leave/bereavement-leave.ts';
import { extendedLeaveEligibility } from './leave/extended-leave-eligibility.ts';
import { familyIllnessLeave } from './leave/family-illness-leave.ts';
import { intentToReturn } from './leave/intent-to-return.ts';
import { leaves } from './leave/leaves.ts';
import { militaryReemployment } from './leave/military-reemployment.ts';
import { personalLeaveBalance } from './leave/personal-leave-balance.ts';
import { sabbaticalEligibility } from './leave/sabbatical-eligibility.ts';
import { sickLeaveBankWindow } from './leave/sick-leave-bank-window.ts';
import { sickLeaveCertificate } from './leave/sick-leave-certificate.ts';
import { sickLeaveCredit } from './leave/sick-leave-credit.ts';
import { sickLeaveDock } from './leave/sick-leave-dock.ts';
import { attendanceBonus } from './pay/attendance-bonus.ts';
import { beforeAfterSchoolPay } from './pay/before-after-school-pay.ts';
import { compensatoryTime } from './pay/compensatory-time.ts';
import { educationLane } from './pay/education-lane.ts';
import { evaluationPay } from './pay/evaluation-pay.ts';
import { experienceCredit } from './pay/experience-credit.ts';
import { extraClassPay } from './pay/extra-class-pay.ts';
import { hourlyRate } from './pay/hourly-rate.ts';
import { inServicePay } from './pay/in-service-pay.ts';
import { incrementDeadline } from './pay/increment-deadline.ts';
import { installments } from './pay/installments.ts';
import { jrotcPay } from './pay/jrotc-pay.ts';
import { mileage } from './pay/mileage.ts';
import { missedPhysicalEducationPay } from './pay/missed-physical-education-pay.ts';
import { nonInstructionalPay } from './pay/non-instructional-pay.ts';
import { occasionalClassPay } from './pay/occasional-class-pay.ts';
import { partTimeSalary } from './pay/part-time-salary.ts';
import { partialYearSalary } from './pay/partial-year-salary.ts';
import { payDates } from './pay/pay-dates.ts';
import { qualifyingYear } from './pay/qualifying-year.ts';
import { raise } from './pay/raise.ts';
import { returningPosition } from './pay/returning-position.ts';
import { salary } from './pay/salary.ts';
import { salaryForOldStep } from './pay/salary-for-old-step.ts';
import { scheduleFor } from './pay/schedule-for.ts';
import { summerSchoolPay } from './pay/summer-school-pay.ts';
import { unlicensedSalary } from './pay/unlicensed-salary.ts';
import { workYear } from './pay/work-year.ts';
import { yearPay } from './pay/year-pay.ts';
import { assignmentLimits } from './staffing/assignment-limits.ts';
import { careerPathwayLevel } from './staffing/career-pathway-level.ts';
import { classSize } from './staffing/class-size.ts';
import { continuingEducation } from './staffing/continuing-education.ts';
import { layoffOrder } from './staffing/layoff-order.ts';
import { recall } from './staffing/recall.ts';
import { seniorityOrder } from './staffing/seniority-order.ts';
import { teachingLoad } from './staffing/teaching-load.ts';
import { transferLimit } from './staffing/transfer-limit.ts';
import { disciplineAppeal } from './time/discipline-appeal.ts';
import { duesAuthorization } from './time/dues-authorization.ts';
import { dutyDay } from './time/duty-day.ts';
import { dutyDayExtension } from './time/duty-day-extension.ts';
import { evaluationTimeline } from './time/evaluation-timeline.ts';
import { grievanceDeadline } from './time/grievance-deadline.ts';
import { insuranceEnrollment } from './time/insurance-enrollment.ts';
import { lostPreparationTime } from './time/lost-preparation-time.ts';
import { nonrenewalMeeting } from './time/nonrenewal-meeting.ts';
import { preparationTime } from './time/preparation-time.ts';
import { professionalDevelopmentTime } from './time/professional-development-time.ts';
import { reemploymentNotice } from './time/reemployment-notice.ts';
import { reportDeadlines } from './time/report-deadlines.ts';
import { safetyGrievance } from './time/safety-grievance.ts';

/** Every rule by topic, in the order of the agreement. */
export const TOPICS: readonly RuleTopic[] = [
  {
    topic: 'Pay',
    rules: [
      salary,
      salaryForOldStep,
      scheduleFor,
      workYear,
      hourlyRate,
      experienceCredit,
      qualifyingYear,
      extraClassPay,
      occasionalClassPay,
      missedPhysicalEducationPay,
      nonInstructionalPay,
      summerSchoolPay,
      inServicePay,
      beforeAfterSchoolPay,
      unlicensedSalary,
      evaluationPay,
      partTimeSalary,
      partialYearSalary,
      installments,
      mileage,
      educationLane,
      incrementDeadline,
      attendanceBonus,
      returningPosition,
      compensatoryTime,
      payDates,
      jrotcPay,
      yearPay,
      raise,
    ],
  },
  {
    topic: 'Differentials',
    rules: [
      extendedContract,
      bilingualEsl,
      nationalBoard,
      highSchoolTeamLeader,
      specialEducationTeamLeader,
      middleSchoolTeamLeaders,
      elementaryTeamLeaders,
      literacyMathLeaders,
      coach,
      activity,
      middleSchoolIntramurals,
      middleSchoolActivities,
      specialOlympics,
      mesa,
      mentor,
      governancePanelMember,
      differentialPayment,
      coordinatorSummerPay,
    ],
  },
  {
    topic: 'Time and deadlines',
    rules: [
      dutyDay,
      preparationTime,
      lostPreparationTime,
      dutyDayExtension,
      professionalDevelopmentTime,
      grievanceDeadline,
      disciplineAppeal,
      nonrenewalMeeting,
      safetyGrievance,
      evaluationTimeline,
      duesAuthorization,
      insuranceEnrollment,
      reportDeadlines,
      reemploymentNotice,
    ],
  },
  {
    topic: 'Leave',
    rules: [
      leaves,
      assaultLeave,
      bereavementLeave,
      familyIllnessLeave,
      personalLeaveBalance,
      sabbaticalEligibility,
      sickLeaveCredit,
      sickLeaveDock,
      sickLeaveCertificate,
      sickLeaveBankWindow,
      militaryReemployment,
      extendedLeaveEligibility,
      intentToReturn,
    ],
  },
  {
    topic: 'Staffing',
    rules: [
      classSize,
      teachingLoad,
      seniorityOrder,
      layoffOrder,
      recall,
      transferLimit,
      assignmentLimits,
      careerPathwayLevel,
      continuingEducation,
    ],
  },
  {
    topic: 'Governance',
    rules: [council, waiver, governancePanelVote, weightedEnrollment, insuranceContribution, ratification],
  },
];

/** Every rule, in the order of the agreement. */
export const RULES: readonly AnyRule[] = TOPICS.flatMap(({ rules }) => rules);
