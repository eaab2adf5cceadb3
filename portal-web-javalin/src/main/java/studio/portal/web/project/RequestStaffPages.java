package studio.portal.web.project;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Optional;
import studio.portal.application.Validation;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.project.ChangeRequest.Command;
import studio.portal.application.project.ChangeRequest.Step;
import studio.portal.application.project.ProjectDetail;
import studio.portal.application.project.ProjectQueries;
import studio.portal.application.project.RequestDetail;
import studio.portal.application.project.RequestQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.project.ProjectId;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.FormInput;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** How the studio puts a request together item by item, sends it, decides on answers, and takes it back. */
public final class RequestStaffPages implements Routes {
    private final Pages pages;
    private final Validation validation;
    private final RequestQueries requests;
    private final ProjectQueries projects;
    private final AccountQueries accounts;
    private final RequestDeeds deeds;

    public RequestStaffPages(
            Pages pages,
            Validation validation,
            RequestQueries requests,
            ProjectQueries projects,
            AccountQueries accounts,
            RequestDeeds deeds) {
        this.pages = pages;
        this.validation = validation;
        this.requests = requests;
        this.projects = projects;
        this.accounts = accounts;
        this.deeds = deeds;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/studio/projects/{project}/requests/new", Access.STAFF, this::begin);
        table.post("/studio/projects/{project}/requests", Access.STAFF, this::draft);
        table.post("/requests/{request}/changes", Access.STAFF, this::change);
        table.post("/requests/{request}/items", Access.STAFF, this::addItem);
        table.post("/requests/{request}/items/{number}/changes", Access.STAFF, this::changeItem);
        table.post("/requests/{request}/items/{number}/removal", Access.STAFF, this::removeItem);
        table.post("/requests/{request}/items/{number}/decision", Access.STAFF, this::decide);
        table.post("/requests/{request}/sending", Access.STAFF, this::send);
        table.post("/requests/{request}/withdrawal", Access.STAFF, this::withdraw);
    }

    private void begin(Context ctx) {
        if (find(ctx).status().isClosed()) {
            throw new RuleViolation("project-closed", "The project is closed for good");
        }
        showNew(ctx, Form.empty());
    }

    private void showNew(Context ctx, Form form) {
        var actor = Visit.of(ctx).actor();
        var project = find(ctx);
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("form", form);
        parameters.put("project", project);
        parameters.put("members", RequestScreen.members(accounts, actor, project.client()));
        pages.show(ctx, "request/new.jte", parameters);
    }

    private void draft(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var project = find(ctx);
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    var drafted = RequestInput.asInForm(() -> {
                        var command = RequestInput.first(input);
                        input.check(validation, command);
                        return deeds.draft().handle(actor, project.id(), command);
                    });
                    return Done.told("/requests/" + drafted, "request.drafted");
                },
                form -> showNew(ctx, form));
    }

    private void change(Context ctx) {
        var now = RequestScreen.find(ctx, requests);
        act(ctx, now, "words", "request.changed", input -> {
            var command = RequestInput.titled(input, now);
            var version = input.number("version");
            input.check(validation, command);
            change(ctx, now, version, Command.titled(command.title(), command.intro()));
        });
    }

    private void addItem(Context ctx) {
        var now = RequestScreen.find(ctx, requests);
        act(ctx, now, "item", "request.changed", input -> {
            var command = RequestInput.with(now, RequestInput.formItem(input));
            input.check(validation, command);
            change(ctx, now, Optional.of(now.version()), Command.asking(command.items()));
        });
    }

    private void changeItem(Context ctx) {
        var now = RequestScreen.find(ctx, requests);
        var number = RequestScreen.item(ctx, now).number();
        act(ctx, now, "item-" + number, "request.changed", input -> {
            var command = RequestInput.replacing(now, number, RequestInput.formItem(input));
            var version = input.number("version").or(() -> Optional.of(now.version()));
            input.check(validation, command);
            change(ctx, now, version, Command.asking(command.items()));
        });
    }

    private void removeItem(Context ctx) {
        var now = RequestScreen.find(ctx, requests);
        var number = RequestScreen.item(ctx, now).number();
        act(ctx, now, "act", "request.changed", input -> {
            var command = RequestInput.without(now, number);
            var version = input.number("version").or(() -> Optional.of(now.version()));
            input.check(validation, command);
            change(ctx, now, version, Command.asking(command.items()));
        });
    }

    private void change(Context ctx, RequestDetail now, Optional<Long> version, Command command) {
        deeds.change().handle(Visit.of(ctx).actor(), now.id(), version, command);
    }

    private void decide(Context ctx) {
        var now = RequestScreen.find(ctx, requests);
        var number = RequestScreen.item(ctx, now).number();
        act(ctx, now, "item-" + number, "request.decided", input -> {
            var command = RequestInput.decision(input);
            input.check(validation, command);
            deeds.decide().handle(Visit.of(ctx).actor(), now.id(), Optional.empty(), number, command);
        });
    }

    private void send(Context ctx) {
        var now = RequestScreen.find(ctx, requests);
        act(ctx, now, "act", "request.sent", input -> {
            var version = input.number("version");
            input.check();
            change(ctx, now, version, Command.only(Step.SEND));
        });
    }

    private void withdraw(Context ctx) {
        var now = RequestScreen.find(ctx, requests);
        act(ctx, now, "act", "request.withdrawn", input -> {
            input.check();
            change(ctx, now, Optional.empty(), Command.only(Step.WITHDRAW));
        });
    }

    @FunctionalInterface
    private interface Deed {
        void with(FormInput input);
    }

    /** @param which of the forms of the page it is */
    private void act(Context ctx, RequestDetail now, String which, String flash, Deed deed) {
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    RequestInput.asInForm(() -> {
                        deed.with(input);
                        return now.id();
                    });
                    return Done.told("/requests/" + now.id(), flash);
                },
                form -> RequestScreen.show(
                        ctx,
                        pages,
                        RequestScreen.view(ctx, accounts, RequestScreen.find(ctx, requests))
                                .refused(which, form)));
    }

    private ProjectDetail find(Context ctx) {
        return projects.find(Visit.of(ctx).actor(), Parsing.pathId(ctx, "project", ProjectId::new))
                .orElseThrow(NotFound::new);
    }
}
