import type { Vendor } from '../../integrations/ats/record';

/** What vendors are called, everywhere the same. */
export const VENDOR_NAMES: Record<Vendor, string> = {
  ...{ greenhouse: 'Greenhouse', lever: 'Lever', ashby: 'Ashby' },
  ...{ teamtailor: 'Teamtailor', workable: 'Workable' },
};

/** The events that a hook is to tell, as the vendor's own page or API names them. */
export const VENDOR_EVENTS: Record<Vendor, readonly string[]> = {
  greenhouse: [
    'Candidate has submitted application',
    'Candidate has changed stage',
    'Candidate has been rejected',
    'Candidate has been unrejected',
    'Candidate has been hired',
    'Candidate has been unhired',
    'Application updated',
    'Interview deleted',
    'Candidate merged',
    'Candidate anonymized',
    'Candidate deleted',
    'Application deleted',
  ],
  lever: [
    'Application created',
    'Candidate stage change',
    'Candidate archive state change',
    'Candidate hired',
    'Candidate deleted',
    'Interview created',
    'Interview updated',
    'Interview deleted',
  ],
  ashby: [
    'applicationSubmit',
    'applicationUpdate',
    'candidateStageChange',
    'candidateHire',
    'interviewScheduleCreate',
    'interviewScheduleUpdate',
    'candidateMerge',
    'candidateDelete',
  ],
  teamtailor: [
    'job_application.create',
    'job_application.update',
    'job_application.destroy',
    'candidate.destroy',
  ],
  workable: ['candidate_created', 'candidate_moved', 'candidate_deleted'],
};

/** Vendors whose hooks say too little, or do not sign what they say: without their API nothing can be done. */
export const NEED_API: readonly Vendor[] = ['lever', 'teamtailor'];
