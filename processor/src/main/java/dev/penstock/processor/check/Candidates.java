package dev.penstock.processor.check;

import dev.penstock.processor.model.JavaType;
import dev.penstock.processor.model.Part;
import dev.penstock.processor.model.Provided;
import dev.penstock.processor.model.Provided.Need;
import java.util.ArrayList;
import java.util.List;

/** What the classes of an application, or of other jars, provide. */
final class Candidates {

    /** An object and the class that it comes from; the class is a settings record if there is no provider. */
    record Candidate(
            Part part,
            JavaType type,
            @org.jspecify.annotations.Nullable Provided provided) {

        String text() {
            return provided == null ? part.type().canonicalName() : provided.text();
        }
    }

    private final List<Candidate> all = new ArrayList<>();
    private final TypeRelations types;

    Candidates(List<Part> parts, TypeRelations types) {
        this.types = types;
        for (Part part : parts) {
            part.provided().forEach(provided -> all.add(new Candidate(part, provided.type(), provided)));
            part.config().ifPresent(config -> all.add(new Candidate(part, config.type(), null)));
        }
    }

    /** Those of exactly the type; if there are none, those that can be used in its place. */
    List<Candidate> of(Need need) {
        List<Candidate> exact =
                all.stream().filter(one -> one.type().equals(need.type())).toList();
        return exact.isEmpty()
                ? all.stream()
                        .filter(one -> one.provided() != null
                                && types.isAssignable(one.provided().origin(), need.origin()))
                        .toList()
                : exact;
    }
}
