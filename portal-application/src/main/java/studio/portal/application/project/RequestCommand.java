package studio.portal.application.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.portal.application.FieldError;
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
            @NotNull LocalDate dueOn) {
        static Item of(RequestedItem asked) {
            return new Item(
                    asked.kind(),
                    asked.title(),
                    asked.help(),
                    asked.example(),
                    asked.choices(),
                    asked.owner(),
                    asked.dueOn());
        }
    }

    /**
     * @param named whom the request names already: who has left since may stay in it until somebody puts it right
     * @throws InvalidInput {@code items[2].ownerId}: {@code absent} for anybody else but an active member of the client;
     *     {@code items[2].choices}: {@code item-choices}
     */
    RequestWords words(Actor actor, PersonRepository people, ClientId client, Set<PersonId> named) {
        var wrong = new ArrayList<FieldError>();
        for (var at = 0; at < items.size(); at++) {
            var item = items.get(at);
            if (!RequestedItem.takes(item.kind(), item.choices())) {
                wrong.add(FieldError.of("items[" + at + "].choices", "item-choices"));
            }
            if (item.ownerId()
                    .filter(owner -> !named.contains(owner))
                    .filter(owner -> !actsFor(actor, people, owner, client))
                    .isPresent()) {
                wrong.add(FieldError.of("items[" + at + "].ownerId", "absent"));
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return new RequestWords(
                title, intro, items.stream().map(RequestCommand::item).toList());
    }

    private static boolean actsFor(Actor actor, PersonRepository people, PersonId owner, ClientId client) {
        return people.find(actor, owner)
                .filter(person -> person.actsFor(client))
                .isPresent();
    }

    private static RequestedItem item(Item item) {
        return new RequestedItem(
                item.kind(), item.title(), item.help(), item.example(), item.choices(), item.ownerId(), item.dueOn());
    }
}
