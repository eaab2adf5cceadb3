package studio.portal.domain.file;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import studio.portal.domain.account.Actor;

/** What became of previews, in a map. For one thread. */
public final class InMemoryRenderings implements RenderingRepository {
    private final Map<UploadId, Rendering> all = new LinkedHashMap<>();
    private final Function<UploadId, Optional<Upload>> uploads;
    private final InMemoryContents contents;

    public InMemoryRenderings(Function<UploadId, Optional<Upload>> uploads, InMemoryContents contents) {
        this.uploads = uploads;
        this.contents = contents;
        contents.namedBy(hash -> all.values().stream()
                .flatMap(rendering -> rendering.renditions().stream())
                .anyMatch(drawn -> drawn.hash().equals(hash)));
    }

    @Override
    public void ask(Actor actor, UploadId upload, Instant at) {
        all.putIfAbsent(upload, pending(0));
    }

    @Override
    public void refuse(Actor actor, UploadId upload, RenderingFailure why, Instant at) {
        all.putIfAbsent(upload, failed(0, why));
    }

    private static Rendering failed(int tries, RenderingFailure why) {
        return new Rendering(RenderingState.FAILED, tries, Optional.of(why), 0, List.of(), Optional.empty());
    }

    private static Rendering pending(int tries) {
        return new Rendering(RenderingState.PENDING, tries, Optional.empty(), 0, List.of(), Optional.empty());
    }

    @Override
    public Optional<Rendering> find(Actor actor, UploadId upload) {
        return Optional.ofNullable(all.get(upload)).filter(any -> actor instanceof Actor.System);
    }

    private Optional<Rendering> pending(Actor actor, UploadId upload) {
        return find(actor, upload).filter(rendering -> rendering.state() == RenderingState.PENDING);
    }

    @Override
    public Optional<FileToRender> begin(Actor actor, UploadId upload) {
        return pending(actor, upload).map(rendering -> {
            var tries = rendering.tries() + 1;
            all.put(upload, pending(tries));
            var file = uploads.apply(upload).orElseThrow();
            return new FileToRender(upload, file.mediaType(), file.size(), file.hash(), file.blocks(), tries);
        });
    }

    @Override
    public void giveBack(Actor actor, UploadId upload) {
        pending(actor, upload).ifPresent(rendering -> all.put(upload, pending(rendering.tries() - 1)));
    }

    @Override
    public void finish(
            Actor actor,
            UploadId upload,
            int pageCount,
            List<Rendition> renditions,
            Optional<String> text,
            Instant at) {
        renditions.forEach(drawn -> contents.mustBeKnown(drawn.hash()));
        pending(actor, upload)
                .ifPresent(rendering -> all.put(
                        upload,
                        new Rendering(
                                RenderingState.DONE,
                                rendering.tries(),
                                Optional.empty(),
                                pageCount,
                                renditions,
                                text)));
    }

    @Override
    public void fail(Actor actor, UploadId upload, RenderingFailure why, Instant at) {
        pending(actor, upload).ifPresent(rendering -> all.put(upload, failed(rendering.tries(), why)));
    }

    @Override
    public List<UploadId> askAgain(Actor actor, List<UploadId> uploads, Instant at) {
        return reset(
                actor,
                (id, rendering) ->
                        uploads.contains(id) && rendering.failure().equals(Optional.of(RenderingFailure.DAMAGED)));
    }

    @Override
    public List<UploadId> drawAnew(Actor actor, ContentHash drawn, Instant at) {
        return reset(
                actor,
                (id, rendering) -> rendering.renditions().stream()
                        .anyMatch(picture -> picture.hash().equals(drawn)));
    }

    private List<UploadId> reset(Actor actor, BiPredicate<UploadId, Rendering> which) {
        var chosen = all.entrySet().stream()
                .filter(any -> actor instanceof Actor.System)
                .filter(entry -> which.test(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        chosen.forEach(id -> {
            var lost = all.put(id, pending(0));
            if (lost != null) {
                lost.renditions().forEach(picture -> contents.release(picture.hash()));
            }
        });
        return chosen;
    }
}
