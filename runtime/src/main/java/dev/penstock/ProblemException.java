package dev.penstock;

/** Thrown by a handler, or given to its future, to answer with a problem. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /**
     * Answers with the given problem.
     *
     * @throws IllegalArgumentException if its status is not one of an error: 400 to 599
     */
    public ProblemException(Problem problem) {
        super(problem.detail() == null ? problem.title() : problem.detail());
        if (problem.status() < 400 || problem.status() > 599) {
            throw new IllegalArgumentException(
                    problem.status() + " can't be the status of a problem; write 400 to 599");
        }
        this.problem = problem;
    }

    /**
     * Answers with a problem of the given status that its detail says all about.
     *
     * @throws IllegalArgumentException if the status is not one of an error: 400 to 599
     */
    public ProblemException(int status, String detail) {
        this(Problem.of(status, detail));
    }

    /** The problem to answer with. */
    public Problem problem() {
        return problem;
    }
}
