package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST_CHOICE;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST_FILE;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST_ITEM;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.ItemAnswer;
import studio.portal.domain.project.ItemKind;
import studio.portal.domain.project.ItemStatus;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectRequest;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestItem;
import studio.portal.domain.project.RequestItems;
import studio.portal.domain.project.RequestPolicy;
import studio.portal.domain.project.RequestState;
import studio.portal.domain.project.RequestStatus;
import studio.portal.domain.project.RequestedItem;
import studio.portal.domain.project.ReturnedAnswer;
import studio.portal.persistence.Moments;
import studio.portal.persistence.schema.tables.records.ProjectRequestItemRecord;
import studio.portal.persistence.schema.tables.records.ProjectRequestRecord;

/** Requests as rows and back. */
final class RequestRows {
    private RequestRows() {}

    /** The request of a row, with its items in as many statements as there are kinds of rows of an item. */
    static ProjectRequest request(DSLContext sql, ProjectRequestRecord row) {
        return ProjectRequest.stored(new RequestState(
                new RequestId(row.getId()),
                new ProjectId(row.getProjectId()),
                new ClientId(row.getClientId()),
                row.getTitle(),
                row.getIntro(),
                status(row.getStatus()),
                items(sql, row.getId()),
                actor(row.getDraftedByPerson(), row.getDraftedByJob()),
                row.getDraftedAt(),
                Optional.ofNullable(row.getSentAt()),
                Optional.ofNullable(row.getEndedAt()),
                Optional.ofNullable(row.getRemindedOn()),
                row.getVersion(),
                row.getStudioVersion(),
                row.getShownVersion()));
    }

    private static List<RequestItem> items(DSLContext sql, UUID request) {
        var choices = choices(sql, request);
        var files = sql.select(PROJECT_REQUEST_FILE.N, PROJECT_REQUEST_FILE.UPLOAD_ID)
                .from(PROJECT_REQUEST_FILE)
                .where(PROJECT_REQUEST_FILE.REQUEST_ID.eq(request))
                .orderBy(PROJECT_REQUEST_FILE.N, PROJECT_REQUEST_FILE.PLACE)
                .fetchGroups(PROJECT_REQUEST_FILE.N, row -> new UploadId(row.value2()));
        var returned = new ReturnedAnswers(sql).of(request);
        return sql.selectFrom(PROJECT_REQUEST_ITEM)
                .where(PROJECT_REQUEST_ITEM.REQUEST_ID.eq(request))
                .orderBy(PROJECT_REQUEST_ITEM.N)
                .fetch(row -> item(
                        row,
                        choices.getOrDefault(row.getN(), List.of()),
                        files.getOrDefault(row.getN(), List.of()),
                        returned.getOrDefault(row.getN(), List.of())));
    }

    /** By the numbers of the items that have any. */
    static Map<Integer, List<String>> choices(DSLContext sql, UUID request) {
        return sql.select(PROJECT_REQUEST_CHOICE.N, PROJECT_REQUEST_CHOICE.CHOICE)
                .from(PROJECT_REQUEST_CHOICE)
                .where(PROJECT_REQUEST_CHOICE.REQUEST_ID.eq(request))
                .orderBy(PROJECT_REQUEST_CHOICE.N, PROJECT_REQUEST_CHOICE.PLACE)
                .fetchGroups(PROJECT_REQUEST_CHOICE.N, PROJECT_REQUEST_CHOICE.CHOICE);
    }

    private static RequestItem item(
            ProjectRequestItemRecord row, List<String> choices, List<UploadId> files, List<ReturnedAnswer> returned) {
        return new RequestItem(
                row.getN(),
                new RequestedItem(
                        kind(row.getKind()),
                        row.getTitle(),
                        row.getHelp(),
                        row.getExample(),
                        choices,
                        Optional.ofNullable(row.getOwnerId()).map(PersonId::new),
                        row.getDueOn()),
                itemStatus(row.getStatus()),
                new ItemAnswer(row.getAnswer(), files),
                row.getSaved(),
                Optional.ofNullable(row.getAnsweredBy()).map(PersonId::new),
                Optional.ofNullable(row.getAnsweredAt()),
                Optional.ofNullable(row.getReturnedBecause()),
                returned);
    }

    /** Fills in what is set once, when a request is drafted. */
    static void fillFirst(ProjectRequestRecord row, RequestState state) {
        row.setId(state.id().value());
        row.setProjectId(state.project().value());
        row.setClientId(state.client().value());
        state.draftedBy().person().map(PersonId::value).ifPresent(row::setDraftedByPerson);
        state.draftedBy().job().ifPresent(row::setDraftedByJob);
        row.setDraftedAt(Moments.stored(state.draftedAt()));
    }

    /** Fills in what changes later on. */
    static void fill(ProjectRequestRecord row, ProjectRequest request, long version) {
        var state = request.state();
        row.setTitle(state.title());
        row.setIntro(state.intro());
        row.setStatus(state.status().word());
        row.setSentAt(state.sentAt().map(Moments::stored).orElse(null));
        row.setEndedAt(state.endedAt().map(Moments::stored).orElse(null));
        row.setDueOn(Optional.of(request)
                .filter(RequestPolicy::waitsOnClient)
                .map(ProjectRequest::items)
                .flatMap(RequestItems::earliestDue)
                .orElse(null));
        row.setRemindedOn(state.remindedOn().orElse(null));
        row.setVersion(version);
        row.setStudioVersion(state.studioVersion());
        row.setShownVersion(state.shownVersion());
    }

    static void fill(ProjectRequestItemRecord row, RequestId request, RequestItem item) {
        row.setRequestId(request.value());
        row.setN(item.number());
        row.setKind(item.asked().kind().word());
        row.setTitle(item.asked().title());
        row.setHelp(item.asked().help());
        row.setExample(item.asked().example());
        row.setOwnerId(item.asked().owner().map(PersonId::value).orElse(null));
        row.setDueOn(item.asked().dueOn());
        row.setStatus(item.status().word());
        row.setAnswer(item.answer().words());
        row.setSaved(item.saved());
        row.setAnsweredBy(item.answeredBy().map(PersonId::value).orElse(null));
        row.setAnsweredAt(item.answeredAt().map(Moments::stored).orElse(null));
        row.setReturnedBecause(item.returnedBecause().orElse(null));
    }

    static RequestStatus status(String word) {
        return RequestStatus.ofWord(word).orElseThrow();
    }

    static ItemStatus itemStatus(String word) {
        return ItemStatus.ofWord(word).orElseThrow();
    }

    static ItemKind kind(String word) {
        return ItemKind.ofWord(word).orElseThrow();
    }

    private static ActorReference actor(@Nullable UUID person, @Nullable String job) {
        return new ActorReference(Optional.ofNullable(person).map(PersonId::new), Optional.ofNullable(job));
    }
}
