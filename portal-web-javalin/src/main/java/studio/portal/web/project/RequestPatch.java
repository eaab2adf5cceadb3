package studio.portal.web.project;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.project.RequestStatus;

/**
 * What a script may change of a request, for the description of the API.
 *
 * @param items all of them; only of a draft, as title and introduction
 * @param status {@code sent} or {@code withdrawn}
 */
record RequestPatch(
        @NotNull Optional<String> title,
        Optional<String> intro,
        @NotNull Optional<List<RequestBody.Item>> items,
        @NotNull Optional<RequestStatus> status) {}
