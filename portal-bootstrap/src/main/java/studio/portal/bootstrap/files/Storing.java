package studio.portal.bootstrap.files;

import java.io.IOException;
import studio.portal.application.Unavailable;

/** A step on our side of a transfer. */
interface Storing<T> {
    T store() throws IOException;

    /** That the disk is full is not the sender's fault, and unlike a sender who is gone worth an answer. */
    static <T> T storing(Storing<T> step) {
        try {
            return step.store();
        } catch (IOException e) {
            throw new Unavailable("The file cannot be stored", e);
        }
    }
}
