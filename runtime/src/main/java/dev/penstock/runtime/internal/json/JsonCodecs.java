package dev.penstock.runtime.internal.json;

import dev.penstock.Response;
import dev.penstock.runtime.BodyType;
import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.TypeRef;
import java.util.Collection;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Makes readers and replies with Jackson. Immutable; any thread may use it, although it is meant for the start. */
public final class JsonCodecs implements Codecs {

    private final JsonMapper mapper;

    /**
     * Codecs of an application whose bodies hold the given types.
     *
     * @param virtualThreads whether handlers run on virtual threads, which must not each keep buffers
     */
    public JsonCodecs(Collection<BodyType> types, boolean virtualThreads) {
        BodyTypes known = new BodyTypes(types);
        this.mapper =
                Json.builder(virtualThreads).addModule(new BodyModule(known)).build();
    }

    @Override
    public <T> JsonBodyReader<T> json(TypeRef<T> type) {
        return JsonBodyReader.of(type, mapper);
    }

    @Override
    public <T> ReplyWriter<T> reply(int status, TypeRef<T> type) {
        return new ValueReply<>(status, false, Content.of(type, mapper));
    }

    @Override
    public <T> ReplyWriter<Optional<T>> optionalReply(int status, TypeRef<T> type) {
        return new OptionalReply<>(status, false, Content.of(type, mapper));
    }

    @Override
    public <T> ReplyWriter<Response<T>> responseReply(TypeRef<T> type) {
        return new ResponseReply<>(false, Content.of(type, mapper));
    }

    @Override
    public <T> ReplyWriter<T> emptyReply(int status) {
        return new EmptyReply<>(status);
    }
}
