package studio.portal.application.project;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.portal.application.InvalidInput;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.application.account.MembersNow;
import studio.portal.application.file.UnusedUploads;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;
import studio.portal.domain.project.Fingerprint;
import studio.portal.domain.project.ItemAnswer;
import studio.portal.domain.project.ItemKind;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestRepository;
import studio.portal.domain.project.RequestedItem;

/** A member keeps what they have of an answer so far. Nobody of the studio sees it before it is sent. */
public final class SaveAnswer {
    /**
     * @param answer the text, the choice or the address, "" for files; empty to leave it as it is then
     * @param attachmentIds all files of the answer: those the item keeps already, and unused uploads of the actor's own;
     *     empty to leave them as they are then
     * @param seen the fingerprint of what there was of the answer when the actor began; empty to put this one in its place
     *     whatever it is
     */
    public record Command(
            Optional<@Size(max = ItemAnswer.TEXT_LENGTH) String> answer,
            Optional<@Size(max = ItemAnswer.MOST_FILES) List<UploadId>> attachmentIds,
            Optional<String> seen) {
        boolean isNothing() {
            return answer.isEmpty() && attachmentIds.isEmpty();
        }

        public static Command words(String answer) {
            return new Command(Optional.of(answer), Optional.empty(), Optional.empty());
        }
    }

    private final Transactions transactions;
    private final Validation validation;
    private final ProjectRepository projects;
    private final RequestRepository requests;
    private final UploadRepository uploads;
    private final MembersNow members;

    public SaveAnswer(
            Transactions transactions,
            Validation validation,
            ProjectRepository projects,
            RequestRepository requests,
            UploadRepository uploads,
            MembersNow members) {
        this.transactions = transactions;
        this.validation = validation;
        this.projects = projects;
        this.requests = requests;
        this.uploads = uploads;
        this.members = members;
    }

    /**
     * @throws InvalidInput {@code answer} or {@code attachmentIds}, as {@link ItemAnswer#misfit} says
     * @throws StaleVersion if the request is no longer at the expected version
     * @throws RuleViolation {@code answer-changed} if somebody else has saved another answer since it was seen
     */
    public void handle(Actor actor, RequestId id, Optional<Long> expectedVersion, int item, Command command) {
        validation.check(command);
        transactions.run(actor, () -> {
            var now = members.asTheyAreNow(actor);
            var locked = LockedRequest.of(projects, requests, now, id);
            var request = locked.request();
            Versions.expect(expectedVersion, request.version(now));
            command.seen().map(Fingerprint::new).ifPresent(seen -> request.mustBeAsShown(item, seen));
            if (command.isNothing()) {
                return; // what came back is not sent again before somebody has said what they answer
            }
            var kept = request.items().find(item).orElseThrow(NotFound::new);
            var before = kept.answer();
            var all = command.attachmentIds().orElse(before.uploads());
            var files = new ArrayList<>(all);
            files.removeAll(kept.uploads());
            UnusedUploads.of(uploads, now, files);
            var answer = new ItemAnswer(command.answer().orElse(before.words()), all);
            answer.misfit(kept.asked()).ifPresent(code -> {
                throw InvalidInput.of(fieldOf(code, kept.asked()), code);
            });
            request.save(locked.project(), item, answer, now);
            requests.update(now, request);
        });
    }

    private static String fieldOf(String misfit, RequestedItem asked) {
        var isFiles = asked.kind() == ItemKind.FILES;
        return misfit.equals(ItemAnswer.KIND) != isFiles ? "attachmentIds" : "answer";
    }
}
