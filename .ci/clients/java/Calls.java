import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.function.Consumer;

/** What generated clients have called, and whether the answers were right. */
final class Calls {

    private final Path file;

    /** Keeps the calls of an application's client in a file, one a line. */
    Calls(Path folder, String application) throws IOException {
        file = folder.resolve(application + ".java.calls");
        Files.deleteIfExists(file);
    }

    /** Writes down each request that goes through a client. */
    Consumer<HttpRequest.Builder> recorder() {
        return builder -> {
            HttpRequest request = builder.copy().build();
            try {
                Files.writeString(
                        file,
                        request.method() + " " + request.uri().getRawPath() + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        };
    }

    static void equal(Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError("expected " + expected + ", but was " + actual);
        }
    }

    /** A call that answers with a problem; each client has an exception class of its own. */
    interface Call {
        void run() throws Exception;
    }

    /** What a client's exception says, after it was checked that there was one. */
    static <E extends Exception> E failure(Class<E> type, Call call) throws Exception {
        try {
            call.run();
        } catch (Exception e) {
            if (type.isInstance(e)) {
                return type.cast(e);
            }
            throw e;
        }
        throw new AssertionError("expected " + type.getName());
    }
}
