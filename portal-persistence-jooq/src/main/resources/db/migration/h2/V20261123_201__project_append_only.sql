create trigger if not exists milestone_move_append_only
before update, delete on milestone_move for each row call 'studio.portal.persistence.AppendOnly';

create trigger if not exists milestone_decision_append_only
before update, delete on milestone_decision for each row call 'studio.portal.persistence.AppendOnly';

create trigger if not exists milestone_decision_deliverable_append_only
before update, delete on milestone_decision_deliverable for each row call 'studio.portal.persistence.AppendOnly';
