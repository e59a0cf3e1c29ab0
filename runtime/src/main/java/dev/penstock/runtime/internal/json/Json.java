package dev.penstock.runtime.internal.json;

import java.time.OffsetTime;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** The one configuration of Jackson: strict in what it reads, in declaration order in what it writes. */
final class Json {

    /** Deeper than any API nests; bounds the stack that reading and writing take. */
    static final int MAX_DEPTH = 100;

    /** In digits; converting a number takes time that grows faster than its length. */
    static final int MAX_NUMBER_LENGTH = 500;

    static final int MAX_NAME_LENGTH = 5_000;

    private Json() {}

    /**
     * A builder with everything set, to add modules to.
     *
     * @param virtualThreads whether buffers are kept for all threads together and not by thread, which is faster
     */
    static JsonMapper.Builder builder(boolean virtualThreads) {
        return JsonMapper.builder(factory(virtualThreads))
                .annotationIntrospector(new BodyDeserializers.Introspector())
                .addModule(new SimpleModule("penstock-times").addSerializer(OffsetTime.class, new OffsetTimes()))
                .withCoercionConfigDefaults(Json::refuseEmptyText)
                .withCoercionConfig(LogicalType.Textual, Json::refuseNumbers)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(
                        DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE,
                        DateTimeFeature.NORMALIZE_DESERIALIZED_ZONE_ID)
                .disable(DateTimeFeature.WRITE_DATES_WITH_CONTEXT_TIME_ZONE)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    }

    private static void refuseEmptyText(MutableCoercionConfig coercions) {
        coercions.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }

    private static void refuseNumbers(MutableCoercionConfig coercions) {
        coercions
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    private static JsonFactory factory(boolean virtualThreads) {
        return new FiniteJson(JsonFactory.builder()
                .recyclerPool(
                        virtualThreads
                                ? JsonRecyclerPools.newConcurrentDequePool()
                                : JsonRecyclerPools.threadLocalPool())
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .maxNameLength(MAX_NAME_LENGTH)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET));
    }
}
