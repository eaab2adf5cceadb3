package studio.portal.domain.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.UploadId;

/** The items of a request in their order. */
public record RequestItems(List<RequestItem> all) {
    public RequestItems {
        all = List.copyOf(all);
    }

    static RequestItems asking(RequestWords words) {
        return new RequestItems(IntStream.range(0, words.items().size())
                .mapToObj(i -> RequestItem.asking(i + 1, words.items().get(i)))
                .toList());
    }

    /** @throws NotFound if there is no such item */
    RequestItems with(int number, UnaryOperator<RequestItem> change) {
        if (find(number).isEmpty()) {
            throw new NotFound();
        }
        return new RequestItems(all.stream()
                .map(item -> item.number() == number ? change.apply(item) : item)
                .toList());
    }

    /** What has an answer to send is sent; everything else stays as it is. */
    RequestItems sent(PersonId by, Instant at) {
        return new RequestItems(all.stream()
                .map(item -> item.canBeSent() ? item.sent(by, at) : item)
                .toList());
    }

    /** The numbers of those that have an answer to send. */
    public List<Integer> toSend() {
        return all.stream()
                .filter(RequestItem::canBeSent)
                .map(RequestItem::number)
                .toList();
    }

    public Optional<RequestItem> find(int number) {
        return all.stream().filter(item -> item.number() == number).findFirst();
    }

    /** Those in which the client has something to do, as long as the request is neither settled nor withdrawn. */
    public Stream<RequestItem> waiting() {
        return all.stream().filter(item -> item.status().waitsOnClient());
    }

    public boolean areAccepted() {
        return all.stream().allMatch(item -> item.status() == ItemStatus.ACCEPTED);
    }

    /** The day on which the first of what waits is due. */
    public Optional<LocalDate> earliestDue() {
        return waiting().map(item -> item.asked().dueOn()).min(Comparator.naturalOrder());
    }

    /** Who is asked for what waits; empty where an item names nobody, which asks everybody of the client. */
    public Optional<Set<PersonId>> owners() {
        return waiting().allMatch(item -> item.asked().owner().isPresent())
                ? Optional.of(waiting()
                        .flatMap(item -> item.asked().owner().stream())
                        .collect(Collectors.toUnmodifiableSet()))
                : Optional.empty();
    }

    /** Everybody who is asked by name. */
    public Set<PersonId> named() {
        return all.stream().flatMap(item -> item.asked().owner().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Every file that an item keeps. */
    public Set<UploadId> uploads() {
        return all.stream().flatMap(item -> item.uploads().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
