package studio.portal.bootstrap.demo;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import studio.portal.application.project.ChangeRequest;
import studio.portal.application.project.RequestCommand;
import studio.portal.application.project.SaveAnswer;
import studio.portal.application.project.WriteInProject;
import studio.portal.bootstrap.RequestUseCases;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.project.ItemKind;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.RequestId;

/** What is said in a project, and a request of which Mara has answered one item, begun another, and not begun two. */
final class TalkStory {
    private final Story story;
    private final RequestUseCases talk;
    private final Cast cast;
    private final Supplier<ProjectId> project;
    private Optional<RequestId> asked = Optional.empty();

    TalkStory(Story story, RequestUseCases talk, Cast cast, Supplier<ProjectId> project) {
        this.story = story;
        this.talk = talk;
        this.cast = cast;
        this.project = project;
    }

    void tell() {
        say(
                9,
                "10:30",
                cast.jonas(),
                WriteInProject.Kind.UPDATE,
                "The designs are drawn, and we begin to **build the pages**. Next we need your words and pictures.");
        say(8, "11:15", cast.mara(), WriteInProject.Kind.MESSAGE, "Wonderful! Will we see them on a phone too?");
        say(8, "13:40", cast.jonas(), WriteInProject.Kind.MESSAGE, "Yes, by the end of the week.");
        say(7, "16:05", cast.ana(), WriteInProject.Kind.NOTE, "Their hosting contract ends soon; offer ours.");
        story.add(4, "09:30", () -> asked = Optional.of(talk.deeds().draft().handle(cast.jonas(), id(), words())));
        story.add(
                4,
                "09:45",
                () -> talk.deeds()
                        .change()
                        .handle(
                                cast.jonas(),
                                request(),
                                Optional.empty(),
                                ChangeRequest.Command.only(ChangeRequest.Step.SEND)));
        answer(3, "14:10", 1, "We have baked in the same house since 1907.");
        story.add(3, "14:12", () -> talk.deeds().sendAnswers().handle(cast.mara(), request(), Optional.empty()));
        answer(2, "18:20", 2, "Warm, like the shop");
    }

    private void say(int days, String time, Actor by, WriteInProject.Kind kind, String words) {
        story.add(
                days,
                time,
                () -> talk.thread().write().handle(by, id(), new WriteInProject.Command(kind, words, List.of())));
    }

    private void answer(int days, String time, int item, String words) {
        var answer = SaveAnswer.Command.words(words);
        story.add(days, time, () -> talk.deeds().save().handle(cast.mara(), request(), Optional.empty(), item, answer));
    }

    private ProjectId id() {
        return project.get();
    }

    private RequestId request() {
        return asked.orElseThrow();
    }

    private RequestCommand words() {
        var mara = Optional.of(cast.mara().person());
        return new RequestCommand(
                "Words and pictures for the first page",
                "With these we can finish the **first page**.",
                List.of(
                        item(ItemKind.TEXT, "About you", "Two or three sentences.", List.of(), mara, 3),
                        item(
                                ItemKind.CHOICE,
                                "Which colours?",
                                "See the two drafts.",
                                List.of("Warm, like the shop", "Cool and bright"),
                                mara,
                                3),
                        item(ItemKind.FILES, "Pictures of the shop", "", List.of(), Optional.empty(), 8),
                        item(
                                ItemKind.LINK,
                                "Your page on the map",
                                "So that the directions lead there.",
                                List.of(),
                                Optional.empty(),
                                8)));
    }

    /** @param dueIn working days from today */
    private RequestCommand.Item item(
            ItemKind kind, String title, String help, List<String> choices, Optional<PersonId> owner, int dueIn) {
        return new RequestCommand.Item(
                kind, title, help, "", choices, owner, story.calendar().day(dueIn));
    }
}
