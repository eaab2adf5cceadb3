create or replace trigger milestone_move_append_only
before update or delete or truncate on milestone_move for each statement execute function append_only();

create or replace trigger milestone_decision_append_only
before update or delete or truncate on milestone_decision for each statement execute function append_only();

create or replace trigger milestone_decision_deliverable_append_only
before update or delete or truncate on milestone_decision_deliverable
for each statement execute function append_only();
