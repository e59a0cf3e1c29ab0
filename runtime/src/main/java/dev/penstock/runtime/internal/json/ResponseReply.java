package dev.penstock.runtime.internal.json;

import dev.penstock.Response;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value with a status and headers of its own. */
record ResponseReply<T>(boolean alwaysOnWorker, Content<T> content) implements ReplyWriter<Response<T>> {

    @Override
    public int status() {
        return 200;
    }

    @Override
    public ReplyWriter<Response<T>> onWorker() {
        return new ResponseReply<>(true, content);
    }

    @Override
    public ReplyWriter<Response<T>> orNull() {
        return new ResponseReply<>(alwaysOnWorker, content.orNull());
    }

    @Override
    public void write(@Nullable Response<T> result, ReplyTarget target) throws IOException {
        if (result == null) {
            throw new IllegalStateException("the handler returned null instead of a Response");
        }
        target.status(result.status());
        List<Response.Header> headers = result.headers();
        for (int i = 0; i < headers.size(); i++) {
            Response.Header header = headers.get(i);
            target.header(header.name(), header.value());
        }
        if (!result.isEmpty()) {
            content.write(result.body(), target);
        }
    }
}
