package studio.portal.web.project;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.project.ItemKind;
import studio.portal.web.Sent;

/** A request as a script drafts it, for the description of the API. */
record RequestBody(
        @NotBlank String title,
        Optional<String> intro,
        @Sent List<Item> items) {
    /** @param choices only for a choice */
    record Item(
            @Sent ItemKind kind,
            @NotBlank String title,
            Optional<String> help,
            Optional<String> example,
            Optional<List<String>> choices,
            Optional<PersonId> ownerId,
            @Sent LocalDate dueOn) {}
}
