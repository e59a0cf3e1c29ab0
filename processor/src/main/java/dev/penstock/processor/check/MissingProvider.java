package dev.penstock.processor.check;

import dev.penstock.processor.check.Candidates.Candidate;
import dev.penstock.processor.model.JavaType;
import dev.penstock.processor.model.Provided.Need;
import java.util.List;

/** Says what to write where nothing provides what is needed. */
final class MissingProvider {

    private final Candidates others;
    private final TypeRelations types;

    /**
     * Advice for one application.
     *
     * @param others what jars provide that are not part of it
     */
    MissingProvider(Candidates others, TypeRelations types) {
        this.others = others;
        this.types = types;
    }

    String advice(Need need) {
        List<Candidate> elsewhere = others.of(need);
        if (!elsewhere.isEmpty()) {
            return elsewhere.get(0).text() + " of another jar provides it: write include = "
                    + elsewhere.get(0).part().type().simpleName() + ".class in @Application";
        }
        if (types.isController(need.origin())) {
            return "it is a controller, which nothing can depend on: move what both need into a @Singleton class";
        }
        String name = need.type() instanceof JavaType.ClassType type
                ? type.simpleName()
                : need.type().text();
        String method = "write a static @Provides @Singleton method that returns one";
        if (!types.isFromSource(need.origin())) {
            return method;
        }
        return types.isConcreteClass(need.origin())
                ? "annotate " + name + " with @Singleton, or " + method
                : "annotate a class that implements it with @Singleton, or " + method;
    }
}
