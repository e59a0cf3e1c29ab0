package dev.penstock.runtime;

import java.lang.reflect.Array;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A parameter in the path, the query, a header or a cookie. Immutable; the primitive types have classes of their own.
 *
 * @param <T> what the handler gets
 */
public abstract class Param<T> {

    private final Input input;

    Param(Input input) {
        this.input = input;
    }

    /** A path variable, by its name and position in the template. */
    public static <T> Single<T> path(String name, int index, Converter<T> converter) {
        return new Single<>(Input.path(name, index), converter, true, null);
    }

    /** A query parameter. */
    public static <T> Single<T> query(String name, Converter<T> converter) {
        return new Single<>(Input.of(Source.QUERY, name), converter, true, null);
    }

    /** A header. */
    public static <T> Single<T> header(String name, Converter<T> converter) {
        return new Single<>(Input.of(Source.HEADER, name), converter, true, null);
    }

    /** A cookie. */
    public static <T> Single<T> cookie(String name, Converter<T> converter) {
        return new Single<>(Input.of(Source.COOKIE, name), converter, true, null);
    }

    /**
     * The value; if it is missing or can't be converted, that is recorded and null returned, or for the types of
     * primitives zero, so that a handler can unbox it before it checks.
     */
    public abstract T read(Call call);

    final Input input() {
        return input;
    }

    /**
     * A parameter with one value.
     *
     * @param <T> what the handler gets
     */
    public static final class Single<T> extends Param<T> {

        private final Converter<T> converter;
        private final boolean required;
        private final @Nullable T fallback;

        private Single(Input input, Converter<T> converter, boolean required, @Nullable T fallback) {
            super(input);
            this.converter = converter;
            this.required = required;
            this.fallback = fallback;
        }

        /** This, with the text that counts when nothing is sent; it is converted here, once. */
        public Single<T> orElse(String text) {
            return new Single<>(input(), converter, false, converter.convert(text));
        }

        /** This, giving null when nothing is sent. */
        public Single<T> orNull() {
            return new Single<>(input(), converter, false, null);
        }

        /** This, giving an {@code Optional}. */
        public Param<Optional<T>> optional() {
            Single<T> single = orNull();
            return new Param<>(input()) {
                @Override
                public Optional<T> read(Call call) {
                    return Optional.ofNullable(single.read(call));
                }
            };
        }

        /** All values, in the order in which they were sent; empty if there are none. */
        public Many<T, List<T>> list() {
            return new Many<>(input(), converter) {
                @Override
                List<T> collect(List<T> values) {
                    return Collections.unmodifiableList(values);
                }
            };
        }

        /** All different values, in the order in which they were first sent; empty if there are none. */
        public Many<T, Set<T>> set() {
            return new Many<>(input(), converter) {
                @Override
                Set<T> collect(List<T> values) {
                    return Collections.unmodifiableSet(new LinkedHashSet<>(values));
                }
            };
        }

        /** All values as an array of objects; {@code array(UUID[]::new)}. */
        public Many<T, T[]> array(IntFunction<T[]> factory) {
            return new Many<>(input(), converter) {
                @Override
                T[] collect(List<T> values) {
                    return values.toArray(factory.apply(values.size()));
                }
            };
        }

        /** All values as an array of primitives; {@code primitiveArray(int[].class)}. */
        public <A> Many<T, A> primitiveArray(Class<A> type) {
            return new Many<>(input(), converter) {
                @Override
                A collect(List<T> values) {
                    Object array = Array.newInstance(type.getComponentType(), values.size());
                    for (int i = 0; i < values.size(); i++) {
                        Array.set(array, i, values.get(i));
                    }
                    return type.cast(array);
                }
            };
        }

        @Override
        @SuppressWarnings("NullAway") // null after a rejection never reaches the controller
        public T read(Call call) {
            String text = input().first(call);
            if (text == null) {
                if (required) {
                    input().rejectMissing(call);
                    return converter.zero();
                }
                return fallback;
            }
            try {
                return converter.convert(text);
            } catch (IllegalArgumentException | DateTimeException refused) {
                input().rejectType(call, converter, text, refused);
                return converter.zero();
            }
        }
    }

    /**
     * A parameter that may be sent several times.
     *
     * @param <E> the type of one value
     * @param <T> what the handler gets
     */
    public abstract static class Many<E, T> extends Param<T> {

        private final Converter<E> converter;
        private final List<String> fallback;

        private Many(Input input, Converter<E> converter) {
            this(input, converter, List.of());
        }

        private Many(Input input, Converter<E> converter, List<String> fallback) {
            super(input);
            this.converter = converter;
            this.fallback = fallback;
        }

        abstract T collect(List<E> values);

        /** This, with the one value that counts when nothing is sent. */
        public Param<T> orElse(String text) {
            converter.convert(text);
            Many<E, T> many = this;
            return new Many<>(input(), converter, List.of(text)) {
                @Override
                T collect(List<E> values) {
                    return many.collect(values);
                }
            };
        }

        @Override
        public T read(Call call) {
            List<String> texts = input().all(call);
            if (texts.isEmpty()) {
                texts = fallback;
            }
            List<E> values = new ArrayList<>(texts.size());
            for (String text : texts) {
                try {
                    values.add(converter.convert(text));
                } catch (IllegalArgumentException | DateTimeException refused) {
                    input().rejectType(call, converter, text, refused);
                    break;
                }
            }
            return collect(values);
        }
    }
}
