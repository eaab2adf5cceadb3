package studio.portal.domain.project;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.ContentHash;

/** What a deliverable is made of. */
public sealed interface Content {
    /** One version of a document, whose bytes never change. */
    record Version(DocumentId document, VersionNumber number, ContentHash hash) implements Content {
        public Version {
            Objects.requireNonNull(document);
            Objects.requireNonNull(number);
            Objects.requireNonNull(hash);
        }
    }

    /** Those that are versions of documents, of what is handed over. */
    static List<Version> versions(Stream<Deliverable> deliverables) {
        return deliverables
                .map(Deliverable::content)
                .filter(Version.class::isInstance)
                .map(Version.class::cast)
                .toList();
    }

    /** Somewhere else. What is found there may change at any time: it is not frozen by a sign-off. */
    record Address(WebAddress url) implements Content {
        public Address {
            Objects.requireNonNull(url);
        }
    }
}
