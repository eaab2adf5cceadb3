package studio.portal.application.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import studio.portal.application.PlainLine;
import studio.portal.application.Validation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectStatus;
import studio.portal.domain.project.ProjectTerms;
import studio.portal.domain.project.RequestRepository;

/**
 * The studio says anew what a project is about, who is in charge, and where it stands: starts, pauses, closes it. What it
 * still asked of the client, or was about to, is withdrawn with the project's end, for nobody could answer it any more.
 */
public final class ChangeProject {
    /** @param leadId somebody active of the studio, or who it is already */
    public record Command(
            @NotBlank @PlainLine @Size(max = ProjectTerms.NAME_LENGTH)
            String name,

            @NotNull @Size(max = ProjectTerms.DESCRIPTION_LENGTH)
            String description,

            Optional<PersonId> leadId,
            @NotNull LocalDate startsOn,
            @NotNull ProjectStatus status,
            Optional<Long> expectedVersion) {}

    private final LockedProjects projects;
    private final Validation validation;
    private final PersonRepository people;
    private final RequestRepository requests;

    public ChangeProject(
            LockedProjects projects, Validation validation, PersonRepository people, RequestRepository requests) {
        this.projects = projects;
        this.validation = validation;
        this.people = people;
        this.requests = requests;
    }

    /** @throws StaleVersion if the project is no longer at the expected version */
    public void handle(Actor actor, ProjectId id, Command command) {
        validation.check(command);
        projects.plan(actor, id, command.expectedVersion(), (project, at) -> {
            var lead = Leads.checked(
                    actor, people, command.leadId(), project.terms().lead());
            project.change(
                    new ProjectTerms(command.name(), command.description(), lead, command.startsOn()), actor, at);
            project.changeStatus(command.status(), actor, at);
            if (project.status().isClosed()) {
                withdrawOpen(actor, id, at);
            }
        });
    }

    private void withdrawOpen(Actor actor, ProjectId id, Instant at) {
        for (var request : requests.lockOpen(actor, id)) {
            request.withdraw(actor, at);
            requests.update(actor, request);
        }
    }
}
