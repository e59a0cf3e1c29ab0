package dev.penstock.runtime.internal.json;

import java.io.OutputStream;

/** Where a {@link ReplyWriter} puts a response: first the status, then headers, then the body if there is one. */
public interface ReplyTarget {

    /** Sets the status; called once, first. */
    void status(int status);

    /** Adds a header field. */
    void header(String name, String value);

    /** Sets the media type and gives the stream for the body; called at most once. Nobody closes the stream. */
    OutputStream body(String contentType);
}
