package dev.penstock;

/** Thrown by a handler, or given to its future, to answer with a problem. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Answers with the given problem. */
    public ProblemException(Problem problem) {
        super(problem.detail() == null ? problem.title() : problem.detail());
        this.problem = problem;
    }

    /** Answers with a problem of the given status that its detail says all about. */
    public ProblemException(int status, String detail) {
        this(Problem.of(status, detail));
    }

    /** The problem to answer with. */
    public Problem problem() {
        return problem;
    }
}
