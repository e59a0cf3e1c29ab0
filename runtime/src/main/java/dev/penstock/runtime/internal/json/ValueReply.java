package dev.penstock.runtime.internal.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A value. */
record ValueReply<T>(int status, boolean alwaysOnWorker, Content<T> content) implements ReplyWriter<T> {

    @Override
    public ReplyWriter<T> onWorker() {
        return new ValueReply<>(status, true, content);
    }

    @Override
    public ReplyWriter<T> orNull() {
        return new ValueReply<>(status, alwaysOnWorker, content.orNull());
    }

    @Override
    public void write(@Nullable T result, ReplyTarget target) throws IOException {
        target.status(status);
        content.write(result, target);
    }
}
