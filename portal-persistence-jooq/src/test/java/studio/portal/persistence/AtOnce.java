package studio.portal.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Several threads that begin the same work at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** What each answered; fails if one threw. */
    public static <T> List<T> run(int threads, IntFunction<T> work) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var start = new CyclicBarrier(threads);
            var all = new ArrayList<Callable<T>>();
            for (var i = 0; i < threads; i++) {
                var number = i;
                all.add(() -> {
                    start.await();
                    return work.apply(number);
                });
            }
            var answers = new ArrayList<T>();
            for (var answer : pool.invokeAll(all, 60, TimeUnit.SECONDS)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
