package dev.penstock.processor.read;

import dev.penstock.processor.model.ObjectShape.Tag;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/**
 * What {@code @JsonTypeInfo} of a class, or of one that it extends or implements, says of how JSON tells its type.
 *
 * @param mirror the annotation
 * @param use what stands for the type: {@code NAME}
 * @param include where it stands: {@code PROPERTY}
 */
record TypeInfo(AnnotationMirror mirror, String use, String include) {

    private static final List<String> NAMED = List.of("NAME", "SIMPLE_NAME");

    /** That of a class; empty if none is inherited, or it is taken back. */
    static Optional<TypeInfo> of(Annotated hierarchy) {
        return hierarchy
                .jackson("JsonTypeInfo")
                .map(mirror -> new TypeInfo(
                        mirror,
                        Annotated.constant(mirror, "use").orElse(""),
                        Annotated.constant(mirror, "include").orElse("PROPERTY")))
                .filter(info -> !info.use.equals("NONE"));
    }

    /** Whether the schema can say it. */
    boolean isFollowed() {
        return use.equals("DEDUCTION") || NAMED.contains(use) && tag() != Tag.NONE;
    }

    /** Whether Jackson goes by which properties there are, and fails where these fit several types. */
    boolean isDeduced() {
        return use.equals("DEDUCTION")
                && Annotations.written(mirror, "defaultImpl").isEmpty();
    }

    /** For a message. */
    String text() {
        return "@JsonTypeInfo with " + (NAMED.contains(use) ? include : use);
    }

    boolean isSimple() {
        return use.equals("SIMPLE_NAME");
    }

    Tag tag() {
        if (!NAMED.contains(use)) {
            return Tag.NONE;
        }
        return switch (include) {
            case "PROPERTY" -> Tag.PROPERTY;
            case "EXISTING_PROPERTY" -> Tag.EXISTING_PROPERTY;
            case "WRAPPER_OBJECT" -> Tag.WRAPPER;
            default -> Tag.NONE;
        };
    }

    /** The name of the property, if it is one. */
    String property() {
        return tag() == Tag.PROPERTY || tag() == Tag.EXISTING_PROPERTY
                ? Annotations.text(mirror, "property")
                        .filter(name -> !name.isEmpty())
                        .orElse("@type")
                : "";
    }
}
