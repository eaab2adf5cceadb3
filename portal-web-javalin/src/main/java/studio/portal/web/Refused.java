package studio.portal.web;

/** A request that gets no further than the web's own door: unreadable, forged, of the wrong type or too large. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(int status, String code) {
        this(Problem.of(status, code));
    }

    public Refused(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
