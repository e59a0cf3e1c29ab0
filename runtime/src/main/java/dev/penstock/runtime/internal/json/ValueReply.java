package dev.penstock.runtime.internal.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A value that is always there. */
record ValueReply<T>(int status, boolean alwaysOnWorker, Content<T> content) implements ReplyWriter<T> {

    @Override
    public ReplyWriter<T> onWorker() {
        return new ValueReply<>(status, true, content);
    }

    @Override
    public void write(@Nullable T result, ReplyTarget target) throws IOException {
        if (result == null) {
            throw new IllegalStateException("the handler returned null; return Optional, and 404 is answered then");
        }
        target.status(status);
        content.write(result, target);
    }
}
