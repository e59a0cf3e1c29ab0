package dev.penstock.runtime.internal.json;

import org.jspecify.annotations.Nullable;

/** No body, whatever the result. */
record EmptyReply<T>(int status) implements ReplyWriter<T> {

    @Override
    public boolean alwaysOnWorker() {
        return false;
    }

    @Override
    public ReplyWriter<T> onWorker() {
        return this;
    }

    @Override
    public ReplyWriter<T> orNull() {
        return this;
    }

    @Override
    public void write(@Nullable T result, ReplyTarget target) {
        target.status(status);
    }
}
