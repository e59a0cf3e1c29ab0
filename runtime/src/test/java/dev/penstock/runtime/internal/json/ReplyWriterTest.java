package dev.penstock.runtime.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.penstock.Problem;
import dev.penstock.ProblemException;
import dev.penstock.Response;
import dev.penstock.Violation;
import dev.penstock.runtime.TypeRef;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class ReplyWriterTest {

    private final JsonCodecs codecs = new JsonCodecs(List.of(), false);

    record Written(
            String zebra,
            int apple,
            Optional<String> none,
            Optional<String> some,
            Instant time,
            OffsetDateTime local,
            LocalDate date,
            Duration duration,
            BigDecimal price,
            Bodies.Color color,
            Bodies.Unit unit,
            byte[] bytes,
            @JsonProperty("other-name") boolean flag) {}

    static class Bean {
        public int getZebra() {
            return 1;
        }

        public int getApple() {
            throw new IllegalStateException("broken");
        }
    }

    private static <T> String write(ReplyWriter<T> writer, @Nullable T value) throws IOException {
        Recorded target = new Recorded();
        writer.write(value, target);
        assertFalse(target.closed());
        return target.toString();
    }

    @Test
    void writesJsonInTheOrderOfDeclaration() throws IOException {
        Written value = new Written(
                "ä",
                1,
                Optional.empty(),
                Optional.of("x"),
                Instant.parse("2026-01-31T12:00:00Z"),
                OffsetDateTime.parse("2026-01-31T12:00:00+02:00"),
                LocalDate.parse("2026-01-31"),
                Duration.ofSeconds(90),
                new BigDecimal("9.90"),
                Bodies.Color.BLUE,
                Bodies.Unit.METRE,
                new byte[] {1, 2},
                true);
        assertEquals("""
                201
                application/json
                {"zebra":"ä","apple":1,"none":null,"some":"x","time":"2026-01-31T12:00:00Z",\
                "local":"2026-01-31T12:00:00+02:00","date":"2026-01-31","duration":"PT1M30S","price":9.90,\
                "color":"dark-blue","unit":"m","bytes":"AQI=","other-name":true}""", write(codecs.reply(201, TypeRef.of(Written.class)), value));
    }

    @Test
    void writesGenericsWithTheirTypeNames() throws IOException {
        assertEquals(
                "200\napplication/json\n[{\"kind\":\"square\",\"side\":1}]",
                write(codecs.reply(200, new TypeRef<List<Bodies.Shape>>() {}), List.of(new Bodies.Square(1))));
        assertEquals(
                "200\napplication/json\n{\"content\":[1],\"number\":2}",
                write(codecs.reply(200, new TypeRef<Bodies.Page<Integer>>() {}), new Bodies.Page<>(List.of(1), 2)));
        assertEquals(
                "200\napplication/json\n{\"a\":null}",
                write(codecs.reply(200, new TypeRef<Map<String, Object>>() {}), Collections.singletonMap("a", null)));
    }

    @Test
    void writesTextAndBytesAsTheyAre() throws IOException {
        assertEquals("200\ntext/plain;charset=UTF-8\nä", write(codecs.reply(200, TypeRef.of(String.class)), "ä"));
        assertEquals(
                "200\napplication/octet-stream\nab",
                write(codecs.reply(200, TypeRef.of(byte[].class)), "ab".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void answers404ForNothing() throws IOException {
        ReplyWriter<Optional<String>> writer = codecs.optionalReply(200, TypeRef.of(String.class));
        assertEquals("200\ntext/plain;charset=UTF-8\nx", write(writer, Optional.of("x")));
        ProblemException nothing = assertThrows(ProblemException.class, () -> write(writer, Optional.empty()));
        assertEquals(404, nothing.problem().status());
        assertThrows(IllegalStateException.class, () -> write(writer, null));
    }

    @Test
    void writesResponses() throws IOException {
        ReplyWriter<Response<Integer>> writer = codecs.responseReply(TypeRef.of(Integer.class));
        assertEquals(
                "201\nLocation: /items/1\nX-More: a\napplication/json\n1",
                write(writer, Response.created(URI.create("/items/1"), 1).header("X-More", "a")));
        assertEquals("204", write(writer, Response.noContent()));
        assertThrows(IllegalStateException.class, () -> write(writer, null));
    }

    @Test
    void writesNothing() throws IOException {
        assertEquals("204", write(codecs.emptyReply(204), null));
    }

    @Test
    void writesNullWhereItMayBe() throws IOException {
        assertEquals(
                "201\napplication/json\nnull",
                write(codecs.reply(201, TypeRef.of(Bean.class)).orNull(), null));
        assertEquals(
                "200\napplication/json\nnull",
                write(codecs.reply(200, TypeRef.of(Bodies.Shape.class)).orNull(), null));
        ReplyWriter<Response<Integer>> response =
                codecs.responseReply(TypeRef.of(Integer.class)).orNull();
        assertEquals("202\napplication/json\nnull", write(response, Response.of(202, null)));
        assertEquals("202", write(response, Response.empty(202)));
        assertThrows(IllegalStateException.class, () -> write(response, null));
        assertTrue(codecs.reply(200, TypeRef.of(Bean.class)).onWorker().orNull().alwaysOnWorker());
        assertEquals("204", write(codecs.emptyReply(204).orNull(), null));
    }

    @Test
    void nothingIsTheOnlyValueOfVoid() throws IOException {
        ReplyWriter<Response<Void>> writer = codecs.responseReply(TypeRef.of(Void.class));
        assertEquals("201\nLocation: /1", write(writer, Response.created(URI.create("/1"), null)));
    }

    @Test
    void saysWhatToWriteForNull() {
        String json =
                "the result, or the value in its Response, is null; mark its type @Nullable to answer JSON null, or"
                        + " return Optional to answer 404";
        String text = "the result, or the value in its Response, is null, and neither text nor bytes can say so; return"
                + " Optional to answer 404, or Response.empty(204)";
        assertRefusesNull(json, codecs.reply(200, TypeRef.of(Bean.class)), null);
        assertRefusesNull(json, codecs.responseReply(TypeRef.of(Bean.class)), Response.of(200, null));
        assertRefusesNull(text, codecs.reply(200, TypeRef.of(String.class)), null);
        assertRefusesNull(text, codecs.responseReply(TypeRef.of(byte[].class)), Response.of(200, null));
    }

    private static <T> void assertRefusesNull(String message, ReplyWriter<T> writer, @Nullable T value) {
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> write(writer, value));
        assertEquals(message, refused.getMessage());
    }

    @Test
    void letsAGettersExceptionThrough() {
        JacksonException thrown = assertThrows(
                JacksonException.class, () -> write(codecs.reply(200, TypeRef.of(Bean.class)), new Bean()));
        assertEquals("broken", thrown.getCause().getMessage());
    }

    @Test
    void knowsWhatMustBeWrittenOnAWorker() {
        ReplyWriter<Integer> writer = codecs.reply(200, TypeRef.of(Integer.class));
        assertFalse(writer.alwaysOnWorker());
        assertTrue(writer.onWorker().alwaysOnWorker());
        assertEquals(200, writer.onWorker().status());
    }

    @Test
    void writesProblems() {
        ProblemWriter writer = new ProblemWriter();
        assertEquals(
                "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404}",
                new String(writer.write(Problem.of(404)), StandardCharsets.UTF_8));
        Problem full = new Problem(
                "urn:penstock:problem:validation",
                "Invalid",
                422,
                "see errors",
                "/x",
                "id1",
                List.of(
                        new Violation("body", null, "", "is required", "required"),
                        new Violation("body", "a", "/a", "is odd", "even")));
        assertEquals("""
                {"type":"urn:penstock:problem:validation","title":"Invalid","status":422,"detail":"see errors",\
                "instance":"/x","id":"id1","errors":[\
                {"in":"body","pointer":"","message":"is required","code":"required"},\
                {"in":"body","name":"a","pointer":"/a","message":"is odd","code":"even"}]}""", new String(writer.write(full), StandardCharsets.UTF_8));
    }

    @Test
    void worksOnVirtualThreadsBuffers() throws IOException {
        JsonCodecs virtual = new JsonCodecs(List.of(), true);
        assertEquals("200\napplication/json\n1", write(virtual.reply(200, TypeRef.of(Integer.class)), 1));
        assertEquals(
                7,
                virtual.json(TypeRef.of(Integer.class))
                        .decode(new byte[] {'7'}, 1)
                        .value());
    }
}
