package shop;
import dev.penstock.annotation.*;
import java.util.*;
@Deprecated
@Singleton
final class OldStore implements AutoCloseable {
    @Deprecated OldStore() {}
    @Provides @Singleton @Deprecated static List<String> names() { return List.of(); }
    @Override public void close() {}
}
