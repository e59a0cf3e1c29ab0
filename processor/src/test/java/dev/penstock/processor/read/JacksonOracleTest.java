package dev.penstock.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.processor.model.ObjectShape;
import dev.penstock.processor.model.Property;
import dev.penstock.processor.model.Shape;
import dev.penstock.processor.testing.Compiled;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.AnyGetterWriter;
import tools.jackson.databind.ser.PropertyWriter;

/** The properties that are read from sources, against those that Jackson and swagger-core find by reflection. */
class JacksonOracleTest {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
            .build();

    /**
     * Where swagger-core does not do as Jackson: it lists what an any-getter returns, leaves out what may only be sent
     * or what is of an ignored type, knows nothing of {@code @JsonIncludeProperties}, and fails on OptionalInt and, on
     * newer JDKs, on enums whose constants have classes of their own.
     */
    private static final Set<String> SWAGGER_DIFFERS = Set.of(
            "AnyGetter",
            "AnyRecord",
            "Enums",
            "WriteOnlyByClass",
            "HoldsIgnored",
            "Including",
            "Optionals",
            "Plain",
            "UnwrappedBean");

    /** Jackson keeps the properties that it puts into an object, or takes out of one, behind another. */
    private static boolean isHidden(ObjectShape shape) {
        return shape.others().isPresent() || shape.properties().stream().anyMatch(property -> !property.inJava());
    }

    @TestFactory
    Stream<DynamicTest> findsWhatJacksonFinds() throws IOException {
        return Stream.concat(tests("Beans"), tests("Wire"));
    }

    private static Stream<DynamicTest> tests(String fixture) throws IOException {
        String source = resource("/shapes/" + fixture + ".java");
        ReadWhileCompiling.Outcome<Map<String, ObjectShape>> outcome = ReadWhileCompiling.of(
                "shapes." + fixture,
                (environment, diagnostics, subject) -> {
                    Map<String, ObjectShape> shapes = new TreeMap<>();
                    for (TypeElement type : ElementFilter.typesIn(subject.getEnclosedElements())) {
                        if (type.getKind() == ElementKind.ANNOTATION_TYPE
                                || !type.getTypeParameters().isEmpty()) {
                            continue;
                        }
                        ShapeReader reader = new ShapeReader(environment, diagnostics, subject);
                        if (reader.result(type.asType(), type) instanceof Shape.RefShape ref) {
                            reader.objects().stream()
                                    .filter(object -> object.key().equals(ref.key()))
                                    .forEach(object -> shapes.put(object.type().binaryName(), object));
                        }
                    }
                    return shapes;
                },
                source);
        Compiled compiled = outcome.compiled().orFail();
        return outcome.value().values().stream().flatMap(shape -> tests(shape, compiled));
    }

    private static Stream<DynamicTest> tests(ObjectShape shape, Compiled compiled) {
        String name = shape.type().simpleName();
        return Stream.of(
                DynamicTest.dynamicTest(name + " is written", () -> {
                    try (URLClassLoader loader = compiled.loader()) {
                        if (!isHidden(shape)) {
                            assertEquals(written(type(shape, loader)), names(shape, property -> !property.writeOnly()));
                        }
                    }
                }),
                DynamicTest.dynamicTest(name + " is read", () -> {
                    try (URLClassLoader loader = compiled.loader()) {
                        Optional<Set<String>> read = read(type(shape, loader));
                        if (read.isPresent() && !isHidden(shape)) {
                            assertEquals(read.get(), names(shape, property -> !property.readOnly()));
                        }
                    }
                }),
                DynamicTest.dynamicTest(name + " is documented", () -> {
                    try (URLClassLoader loader = compiled.loader()) {
                        compareWithSwagger(shape, Class.forName(shape.type().binaryName(), true, loader));
                    } catch (NullPointerException ofSwagger) {
                        throw new AssertionError("swagger-core fails on " + name, ofSwagger);
                    }
                }));
    }

    private static Set<String> names(ObjectShape shape, Predicate<Property> filter) {
        return shape.properties().stream()
                .filter(filter)
                .filter(Property::inJson)
                .map(Property::jsonName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JavaType type(ObjectShape shape, ClassLoader loader) throws ClassNotFoundException {
        return MAPPER.constructType(Class.forName(shape.type().binaryName(), true, loader));
    }

    private static Set<String> written(JavaType type) {
        ValueSerializer<Object> serializer = MAPPER._serializationContext().findValueSerializer(type);
        Set<String> names = new TreeSet<>();
        Iterator<?> properties = serializer.properties();
        while (properties.hasNext()) {
            PropertyWriter property = (PropertyWriter) properties.next();
            if (!(property instanceof AnyGetterWriter)) {
                names.add(property.getName());
            }
        }
        return names;
    }

    /** Empty for a type that can't be read at all. */
    private static Optional<Set<String>> read(JavaType type) {
        if (type.isAbstract()) {
            return Optional.empty();
        }
        ValueDeserializer<Object> deserializer =
                MAPPER._deserializationContext().findContextualValueDeserializer(type, null);
        Set<String> names = new TreeSet<>();
        ((BeanDeserializerBase) deserializer).properties().forEachRemaining(property -> {
            if (!property.isIgnorable()) {
                names.add(property.getName());
            }
        });
        return Optional.of(names);
    }

    private static void compareWithSwagger(ObjectShape shape, Class<?> type) {
        boolean isChoice = !shape.subtypes().isEmpty(); // of which swagger lists what all have in common
        if (isChoice || SWAGGER_DIFFERS.contains(shape.type().simpleName())) {
            return;
        }
        Schema<?> schema = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(false))
                .schema;
        assertEquals(new TreeSet<>(schema.getProperties().keySet()), names(shape, property -> true));
        if (!type.isRecord()) {
            Set<String> required = schema.getRequired() == null ? Set.of() : new TreeSet<>(schema.getRequired());
            assertEquals(required, names(shape, Property::required));
        }
    }

    private static String resource(String path) throws IOException {
        try (InputStream in = JacksonOracleTest.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
