package studio.portal.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.persistence.schema.Tables.API_TOKEN;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.account.ApiToken;
import studio.portal.domain.account.ApiTokenId;
import studio.portal.domain.account.ApiTokenRepositoryContract;
import studio.portal.domain.account.SecretHash;
import studio.portal.persistence.Vendor;

abstract class ApiTokensInRows extends AccountStore implements ApiTokenRepositoryContract {
    ApiTokensInRows(Vendor vendor) {
        super(vendor);
    }

    /** Earlier versions took any. Nobody could change it, and without it no call would work. */
    @Test
    void a_name_that_is_no_line_does_not_keep_a_token_from_working() {
        var token = new ApiToken(
                new ApiTokenId(Cast.id(0x70)),
                SecretHash.ofToken("token"),
                ANA.person(),
                Optional.empty(),
                "Export",
                MONDAY,
                Optional.empty());
        run(() -> apiTokens().add(ANA, token));
        run(() -> database()
                .sql()
                .update(API_TOKEN)
                .set(API_TOKEN.NAME, "Ex\tport\u202E")
                .execute());

        assertThat(apiTokens().findByToken(VISITOR, token.token())).contains(token);
        assertThat(apiTokens().ofPerson(ANA, ANA.person())).containsExactly(token);
    }
}
