package studio.portal.web.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import studio.portal.domain.document.Withdrawal;

/** Why something is taken back, for the description of the API. */
record WithdrawalBody(
        @NotBlank @Size(max = Withdrawal.REASON_LENGTH) String reason) {}
