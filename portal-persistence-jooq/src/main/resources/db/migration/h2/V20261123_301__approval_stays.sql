create trigger if not exists evidence_entry_append_only
before update, delete on evidence_entry for each row call 'studio.portal.persistence.AppendOnly';

create trigger if not exists approval_step_decided_stays
before update, delete on approval_step for each row call 'studio.portal.persistence.DecidedStays';

create trigger if not exists document_version_decided_stays
before update, delete on document_version for each row call 'studio.portal.persistence.DecidedStays';
