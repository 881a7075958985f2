/** A law or policy outside the agreement, under the name it is known by, with the forms in which it is cited. */
export interface ExternalLaw {
  readonly name: string;
  readonly forms: readonly string[];
}

/**
 * The laws, policies and guidelines that the agreement names. A form is matched word by word, with capitals where it
 * has them at the start; `Board's` and a year before it, and an abbreviation in brackets, a section and a year after
 * it belong to the citation. Acts and Board policies that are not here are recognised by their form alone.
 */
export const EXTERNAL_LAWS: readonly ExternalLaw[] = [
  {
    name: 'Constitution and laws of the State of New Mexico',
    forms: ['Constitution and laws of the State of New Mexico'],
  },
  {
    name: 'Constitution of the State of New Mexico',
    forms: [
      'Constitution of the State of New Mexico',
      'Constitution of New Mexico',
      'New Mexico Constitution',
    ],
  },
  { name: 'New Mexico Public School Code', forms: ['New Mexico Public School Code', 'Public School Code'] },
  { name: '1999 Charter Schools Act', forms: ['Charter Schools Act'] },
  {
    name: "Workers' Compensation Act of New Mexico",
    forms: [
      "Workers' Compensation Act of New Mexico",
      "New Mexico Workers' Compensation Act",
      "Workers' Compensation Act",
    ],
  },
  {
    name: 'Individuals with Disabilities Education Act (IDEA)',
    forms: ['Individuals with Disabilities Education Act', 'Individuals with Disabilities Act', 'IDEA'],
  },
  {
    name: 'Federal Insurance Contributions Act (FICA)',
    forms: ['Federal Insurance Contribution Act', 'Federal Insurance Contributions Act', 'FICA'],
  },
  {
    name: 'Code of Ethics of the Education Profession',
    forms: ['Code of Ethics of the Education Profession'],
  },
  {
    name: 'Controversial Issues and Outside Speakers Guidelines',
    forms: ['Controversial Issues and Outside Speakers Guidelines'],
  },
  { name: 'Board Employee Relations Policy', forms: ['Employee Relations Policy'] },
  { name: 'Instructional Procedural Directive', forms: ['Instructional Procedural Directive'] },
  { name: 'Student Behavior Handbook', forms: ['Student Behavior Handbook'] },
  { name: 'FMCS arbitrator selection procedures', forms: ['FMCS arbitrator selection procedures'] },
  { name: 'Evaluation Steps for Improvement', forms: ['Evaluation Steps for Improvement'] },
  {
    name: 'Assessment Guidelines for the New Mexico Teacher Competencies and Indicators',
    forms: ['Assessment Guidelines for the New Mexico Teacher Competencies and Indicators'],
  },
];

/** The Board's policies that the agreement cites by their code. */
export const BOARD_POLICIES: ReadonlyMap<string, string> = new Map([
  ['H.1', 'Board Labor Relations Policy H.1'],
]);
