package dev.penstock;

import java.util.List;

/**
 * What an application's server has in use at one moment. After {@link RunningApp#close} all of it is 0 and none; what is
 * not has leaked, or is held by a handler that does not return.
 *
 * @param requests requests that have not been answered to the end
 * @param tasks handlers and other pieces of work that run on workers or wait for one
 * @param buffers pooled buffers of connections
 * @param replies buffers of replies that workers write
 * @param bodyBytes bytes of request bodies in memory
 * @param replyBytes bytes of replies that wait for slow readers
 * @param threads the server's own threads, those named {@code penstock-…}; while it listens there always are some
 */
public record Usage(
        long requests, long tasks, long buffers, long replies, long bodyBytes, long replyBytes, List<Thread> threads) {

    /** Copies the list. */
    public Usage {
        threads = List.copyOf(threads);
    }

    /** Whether no request holds anything; the threads do not count. */
    public boolean isNone() {
        return requests == 0 && tasks == 0 && buffers == 0 && replies == 0 && bodyBytes == 0 && replyBytes == 0;
    }
}
