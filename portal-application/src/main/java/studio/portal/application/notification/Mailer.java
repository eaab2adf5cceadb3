package studio.portal.application.notification;

/** Hands mails over to whoever carries them. May hand one over twice after a crash, with the same Message-ID. */
public interface Mailer {
    /** @throws Undeliverable if it was not taken */
    void send(Mail mail) throws Undeliverable;

    /** Why a mail was not taken. */
    final class Undeliverable extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient MailFailure failure;
        private final boolean forGood;

        /** @param forGood whether trying again is of no use (an SMTP reply of 5yz to this recipient) */
        public Undeliverable(MailFailure failure, boolean forGood) {
            super(failure.stored());
            this.failure = failure;
            this.forGood = forGood;
        }

        public MailFailure failure() {
            return failure;
        }

        public boolean forGood() {
            return forGood;
        }
    }
}
