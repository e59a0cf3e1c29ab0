package dev.penstock.runtime.internal.json;

import dev.penstock.Problem;
import dev.penstock.ProblemException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value that may be missing: then 404. */
record OptionalReply<T>(int status, boolean alwaysOnWorker, Content<T> content) implements ReplyWriter<Optional<T>> {

    @Override
    public ReplyWriter<Optional<T>> onWorker() {
        return new OptionalReply<>(status, true, content);
    }

    /** Never: an Optional holds no null. */
    @Override
    public ReplyWriter<Optional<T>> orNull() {
        return this;
    }

    @Override
    public void write(@Nullable Optional<T> result, ReplyTarget target) throws IOException {
        if (result == null) {
            throw new IllegalStateException("the handler returned null instead of an Optional");
        }
        if (result.isEmpty()) {
            throw new ProblemException(Problem.of(404));
        }
        target.status(status);
        content.write(result.get(), target);
    }
}
