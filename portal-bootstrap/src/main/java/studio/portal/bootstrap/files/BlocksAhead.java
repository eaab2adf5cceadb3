package studio.portal.bootstrap.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Hands out the checked blocks of a file, one after the other. While the reader is quick the next few are checked on other
 * threads, where some are free; what none of them has begun when it is wanted is checked here. Whatever is found in a block is
 * told when that block is wanted, and not before.
 */
final class BlocksAhead implements AutoCloseable {
    /** A reader who takes a block so soon gets the next one sooner; others wait for their line, not for us. */
    private static final long QUICK_NANOS = 20_000_000;

    /** As much as a line may take in at once, however slow it is. */
    private static final int QUICK_IN_A_ROW = 8;

    private static final int AHEAD = 3;

    private final TransferThreads threads;
    private final Check check;
    private final long room;
    private final int last;
    private final Deque<Coming> coming = new ArrayDeque<>();
    private final Deque<Block> free = new ArrayDeque<>();
    private int next;
    private int quick;
    private boolean entered;

    /** Fills a block with what the file has there, or throws. */
    interface Check {
        void check(int number, Block into) throws IOException;
    }

    /** @param room that the largest block takes */
    BlocksAhead(TransferThreads threads, int first, int last, long room, Check check) {
        this.threads = threads;
        this.check = check;
        this.room = room;
        this.next = first;
        this.last = last;
    }

    private record Coming(Block block, FutureTask<Block> checked) {}

    /** The next one, to be {@linkplain #taken given back} before another is asked for. */
    Block next() throws IOException {
        if (coming.isEmpty()) {
            coming.add(coming());
        }
        var wanted = coming.remove();
        lookAhead();
        wanted.checked().run(); // does nothing where a thread has begun
        return checked(wanted.checked());
    }

    /** @param nanos that the reader needed to take it */
    void taken(Block block, long nanos) {
        quick = nanos < QUICK_NANOS ? quick + 1 : 0;
        if (quick > 0 || coming.isEmpty()) {
            free.add(block);
        }
        if (quick == 0 && coming.isEmpty()) {
            leave();
        }
    }

    private void lookAhead() {
        while (quick >= QUICK_IN_A_ROW && next <= last && coming.size() < AHEAD && enter()) {
            var further = coming();
            if (!threads.hash(further.checked())) {
                next--;
                free.add(further.block());
                return;
            }
            coming.add(further);
        }
    }

    private Coming coming() {
        var number = next++;
        var block = free.isEmpty() ? new Block(room) : free.remove();
        Callable<Block> checking = () -> {
            check.check(number, block);
            return block;
        };
        return new Coming(block, new FutureTask<>(checking));
    }

    private static Block checked(FutureTask<Block> task) throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The portal stops");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private boolean enter() {
        entered = entered || threads.enter();
        return entered;
    }

    private void leave() {
        if (entered) {
            threads.leave();
        }
        entered = false;
    }

    /** What has not begun never does. What has is in no block that anybody will see. */
    @Override
    public void close() {
        coming.forEach(each -> each.checked().cancel(false));
        leave();
    }
}
