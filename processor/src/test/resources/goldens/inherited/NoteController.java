package shop.notes;

import dev.penstock.annotation.Controller;
import dev.penstock.annotation.Get;
import dev.penstock.annotation.PathParam;
import dev.penstock.annotation.Post;
import dev.penstock.annotation.Put;
import jakarta.validation.constraints.Max;
import java.util.List;
import java.util.Optional;

/** Notes. */
@Controller("/notes")
public final class NoteController extends Store<Note, Long> implements Pages<Note> {

    @Override
    public List<Note> page(int number) {
        return List.of();
    }

    @Override
    Note replace(Long id, Note value) {
        return value;
    }
}

/** Whatever can be stored. */
abstract class Store<T, K> {

    /** Adds one. */
    @Post
    T add(T value) {
        return value;
    }

    /** Replaces one. */
    @Put("/{id}")
    abstract T replace(@PathParam("id") K key, T value);
}

/** Whatever comes in pages. */
interface Pages<T> {

    /**
     * A page.
     *
     * @param number from 1
     */
    @Get("/pages/{number}")
    List<T> page(@Max(100) int number);

    /** The first page's first. */
    @Get("/first")
    default Optional<T> first() {
        return page(1).stream().findFirst();
    }
}

record Note(String text) {}
