/** What the rows of a release belong to. */
export interface ReleaseIds {
  readonly agreementId: number;
  readonly releaseId: number;
}
