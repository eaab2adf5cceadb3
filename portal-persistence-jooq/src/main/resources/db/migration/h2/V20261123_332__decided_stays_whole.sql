create trigger if not exists approval_round_decided_stays
before update, delete on approval_round for each row call 'studio.portal.persistence.DecidedRoundStays';

create trigger if not exists document_decided_stays
before update on document for each row call 'studio.portal.persistence.DecidedDocumentStays';

create trigger if not exists upload_used_stays
before update on upload for each row call 'studio.portal.persistence.UsedFileStays';

-- H2 has no trigger for TRUNCATE, but truncates no table that a foreign key leads to, be it from the table itself.
alter table evidence_entry drop constraint if exists evidence_entry_kept;

alter table evidence_entry add constraint evidence_entry_kept
    foreign key (document_id, entry) references evidence_entry (document_id, entry);

alter table approval_step drop constraint if exists approval_step_kept;

alter table approval_step add constraint approval_step_kept
    foreign key (round_id, place) references approval_step (round_id, place);

alter table milestone_move drop constraint if exists milestone_move_kept;

alter table milestone_move add constraint milestone_move_kept foreign key (id) references milestone_move (id);

alter table milestone_decision_deliverable drop constraint if exists milestone_decision_deliverable_kept;

alter table milestone_decision_deliverable add constraint milestone_decision_deliverable_kept
    foreign key (decision_id, place) references milestone_decision_deliverable (decision_id, place);
