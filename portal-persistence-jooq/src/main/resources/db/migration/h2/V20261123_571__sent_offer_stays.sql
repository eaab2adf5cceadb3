create trigger if not exists offer_sent_stays
before update, delete on offer for each row call 'studio.portal.persistence.SentOfferStays';

create trigger if not exists offer_position_sent_stays
before insert, update, delete on offer_position for each row call 'studio.portal.persistence.SentPartStays';

create trigger if not exists offer_adjustment_sent_stays
before insert, update, delete on offer_adjustment for each row call 'studio.portal.persistence.SentPartStays';

create trigger if not exists offer_milestone_sent_stays
before insert, update, delete on offer_milestone for each row call 'studio.portal.persistence.SentPartStays';

create trigger if not exists offer_party_sent_stays
before insert, update, delete on offer_party for each row call 'studio.portal.persistence.SentPartStays';

create trigger if not exists offer_outcome_append_only
before update, delete on offer_outcome for each row call 'studio.portal.persistence.AppendOnly';

create trigger if not exists offer_paper_append_only
before update, delete on offer_paper for each row call 'studio.portal.persistence.AppendOnly';
