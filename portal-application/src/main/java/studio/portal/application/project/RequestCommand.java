package studio.portal.application.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.application.InvalidInput;
import studio.portal.application.PlainLine;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.project.ItemKind;
import studio.portal.domain.project.RequestWords;
import studio.portal.domain.project.RequestedItem;

/** What a request shall say and ask for. */
public record RequestCommand(
        @NotBlank @PlainLine @Size(max = RequestWords.TITLE_LENGTH)
        String title,

        @NotNull @Size(max = RequestWords.INTRO_LENGTH) String intro,
        @NotEmpty @Size(max = RequestWords.MOST_ITEMS) List<@Valid Item> items) {
    /** @param choices none but for a choice */
    public record Item(
            @NotNull ItemKind kind,

            @NotBlank @PlainLine @Size(max = RequestedItem.TITLE_LENGTH)
            String title,

            @NotNull @Size(max = RequestedItem.HELP_LENGTH) String help,
            @NotNull @Size(max = RequestedItem.HELP_LENGTH) String example,
            @NotNull @Size(max = RequestedItem.MOST_CHOICES) List<String> choices,
            Optional<PersonId> ownerId,
            @NotNull LocalDate dueOn) {}

    /** @throws InvalidInput {@code ownerId}: {@code absent} for anybody but an active member of the client */
    RequestWords words(Actor actor, PersonRepository people, ClientId client) {
        return new RequestWords(
                title,
                intro,
                items.stream().map(item -> item(actor, people, client, item)).toList());
    }

    private static RequestedItem item(Actor actor, PersonRepository people, ClientId client, Item item) {
        var owner = item.ownerId().flatMap(id -> people.find(actor, id)).filter(person -> person.actsFor(client));
        if (item.ownerId().isPresent() && owner.isEmpty()) {
            throw InvalidInput.of("ownerId", "absent");
        }
        return new RequestedItem(
                item.kind(), item.title(), item.help(), item.example(), item.choices(), item.ownerId(), item.dueOn());
    }
}
