package studio.portal.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Optional;
import studio.portal.application.account.AccountViews.ClientDetail;
import studio.portal.application.account.AccountViews.ClientRow;
import studio.portal.application.account.AccountViews.MemberRow;
import studio.portal.application.account.AccountViews.PersonDetail;
import studio.portal.application.account.AccountViews.PersonRow;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.domain.EventType;
import studio.portal.domain.account.ApiTokenId;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.PasswordResetId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.SessionId;
import studio.portal.domain.account.SignInAttemptId;
import studio.portal.domain.document.ApprovalRoundId;
import studio.portal.domain.document.CommentId;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.ShareLinkId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.FileName;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.PayLinkId;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.PaymentMethodId;
import studio.portal.domain.invoice.RecurringInvoiceId;
import studio.portal.domain.invoice.ReminderStepId;
import studio.portal.domain.invoice.ReversalId;
import studio.portal.domain.invoice.SendingId;
import studio.portal.domain.project.DecisionId;
import studio.portal.domain.project.DeliverableId;
import studio.portal.domain.project.EntryId;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.TemplateId;
import studio.portal.domain.ticket.MessageId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketNumber;

/** How views become JSON: ids and addresses as text, numbers of tickets as numbers, enums as lower-case words. */
public final class Json {
    static final ObjectMapper MAPPER = mapper();

    private Json() {}

    /** What says how a view of the application is written, where its record alone does not. */
    public static Optional<Class<?>> mixin(Class<?> view) {
        return Optional.ofNullable(MAPPER.findMixInClassFor(view));
    }

    /** As it would be read again after it was written. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectMapper mapper() {
        var factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(16)
                        .maxDocumentLength(Bodies.LARGEST)
                        .maxStringLength(Bodies.LARGEST)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(words())
                .addMixIn(ClientRow.class, OfClient.class)
                .addMixIn(ClientDetail.class, OfClient.class)
                .addMixIn(MemberRow.class, OfPerson.class)
                .addMixIn(PersonRow.class, OfPerson.class)
                .addMixIn(PersonDetail.class, OfPerson.class)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
    }

    /** A client's id and name stand beside everything else that is said of it. */
    interface OfClient {
        @JsonUnwrapped
        ClientName client();
    }

    /** A person's id and name stand beside everything else that is said of them. */
    interface OfPerson {
        @JsonUnwrapped
        PersonName person();
    }

    /** How a value of an enum is written. */
    public static String word(Enum<?> value) {
        if (value instanceof Language language) {
            return language.tag();
        }
        return value instanceof EventType type ? type.storedName() : Parsing.word(value);
    }

    private static SimpleModule words() {
        var module = new SimpleModule();
        for (var id : new Class<?>[] {
            ApiTokenId.class,
            ApprovalRoundId.class,
            ClientId.class,
            CommentId.class,
            ContentHash.class,
            DecisionId.class,
            DeliverableId.class,
            DocumentId.class,
            EmailAddress.class,
            EntryId.class,
            FileName.class,
            InvitationId.class,
            InvoiceId.class,
            MessageId.class,
            MilestoneId.class,
            OfferId.class,
            PasswordResetId.class,
            PayLinkId.class,
            PaymentAttemptId.class,
            PaymentId.class,
            PaymentMethodId.class,
            PersonId.class,
            ProjectId.class,
            RecurringInvoiceId.class,
            ReminderStepId.class,
            RequestId.class,
            ReversalId.class,
            SendingId.class,
            SessionId.class,
            ShareLinkId.class,
            SignInAttemptId.class,
            TemplateId.class,
            TicketId.class,
            UploadId.class
        }) {
            module.addSerializer(id, new AsText());
        }
        module.addSerializer(Enum.class, new AsWord());
        module.addSerializer(TicketNumber.class, new AsNumber());
        module.addSerializer(VersionNumber.class, new AsPlace());
        module.addSerializer(ProjectNumber.class, new AsProjectNumber());
        return module;
    }

    private static final class AsText extends JsonSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value instanceof FileName name ? name.value() : value.toString());
        }
    }

    private static final class AsProjectNumber extends JsonSerializer<ProjectNumber> {
        @Override
        public void serialize(ProjectNumber value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(value.value());
        }
    }

    private static final class AsPlace extends JsonSerializer<VersionNumber> {
        @Override
        public void serialize(VersionNumber value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(value.value());
        }
    }

    private static final class AsNumber extends JsonSerializer<TicketNumber> {
        @Override
        public void serialize(TicketNumber value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(value.value());
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class AsWord extends JsonSerializer<Enum> {
        @Override
        public void serialize(Enum value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(word(value));
        }
    }
}
