package dev.penstock.processor.check;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.check.Candidates.Candidate;
import dev.penstock.processor.model.Application;
import dev.penstock.processor.model.ConfigRecord;
import dev.penstock.processor.model.JavaType;
import dev.penstock.processor.model.Origin;
import dev.penstock.processor.model.Part;
import dev.penstock.processor.model.Provided;
import dev.penstock.processor.model.Provided.Creation;
import dev.penstock.processor.model.Provided.Need;
import dev.penstock.processor.model.WiringPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Follows the needs of an application's controllers: each has exactly one provider, and none needs itself. What no
 * controller needs is neither checked nor built.
 */
public final class DependencyGraph {

    /** What the server itself provides. */
    private static final Set<String> BUILT_IN = Set.of("dev.penstock.ServerAddress");

    private final Application application;
    private final TypeRelations types;
    private final Candidates candidates;
    private final MissingProvider missing;
    private final Reports reports;

    private final List<Provided> path = new ArrayList<>();
    private final Set<Provided> done = new HashSet<>();
    private final Set<JavaType> reported = new HashSet<>();
    private final List<Provided> singletons = new ArrayList<>();
    private final SortedMap<String, Provided> aliases = new TreeMap<>();
    private final Set<Part> configs = new HashSet<>();

    /** A graph of one application. */
    public DependencyGraph(Application application, TypeRelations types, Reports reports) {
        this.application = application;
        this.types = types;
        this.candidates = new Candidates(application.parts(), types);
        this.missing = new MissingProvider(new Candidates(application.others(), types), types);
        this.reports = reports;
    }

    /** What is to be wired; complete only if nothing was reported. */
    public WiringPlan plan() {
        List<Part> controllers = application.parts().stream()
                .filter(part -> part.controller().isPresent())
                .toList();
        controllers.forEach(part -> visit(part, part.controller().orElseThrow()));
        singletons.sort(Comparator.comparing(Provided::text).thenComparing(Provided::generatedName));
        new SettingsDistinct(reports).check(settings());
        return new WiringPlan(
                controllers,
                singletons,
                aliases,
                settings().stream()
                        .flatMap(part -> part.config().stream())
                        .sorted(Comparator.comparing(
                                (ConfigRecord config) -> config.type().canonicalName()))
                        .toList());
    }

    private List<Part> settings() {
        return application.parts().stream().filter(configs::contains).toList();
    }

    private void visit(Part part, Provided provided) {
        path.add(provided);
        if (provided.creation() instanceof Creation.InstanceMethod) {
            owner(part).ifPresent(owner -> follow(part, part.origin(), part, owner));
        }
        for (Need need : provided.needs()) {
            resolve(part, need);
        }
        path.remove(path.size() - 1);
        done.add(provided);
    }

    /** The class whose instance a {@code @Provides} method is called on. */
    private static Optional<Provided> owner(Part part) {
        return part.provided().stream()
                .filter(one -> one.creation() instanceof Creation.Constructor)
                .findFirst();
    }

    private void resolve(Part part, Need need) {
        List<Candidate> found = candidates.of(need);
        if (found.size() == 1) {
            use(part, need, found.get(0));
        } else if (found.size() > 1) {
            if (reported.add(need.type())) {
                reports.report(
                        Diagnostic.SEVERAL_PROVIDERS,
                        part,
                        need.origin(),
                        found.size(),
                        need.type().text(),
                        chain(),
                        found.stream().map(Candidate::text).sorted().collect(Collectors.joining(", ")));
            }
        } else if (!BUILT_IN.contains(need.type().text()) && !isUnusable(need) && reported.add(need.type())) {
            reports.report(
                    Diagnostic.NO_PROVIDER, part, need.origin(), need.type().text(), chain(), missing.advice(need));
        }
    }

    private void use(Part part, Need need, Candidate candidate) {
        if (candidate.provided() == null) {
            configs.add(candidate.part());
            return;
        }
        if (!candidate.type().equals(need.type())) {
            aliases.put(need.type().reflectedText(), candidate.provided());
        }
        follow(part, need.origin(), candidate.part(), candidate.provided());
    }

    private void follow(Part part, Origin origin, Part next, Provided provided) {
        int start = path.indexOf(provided);
        if (start >= 0) {
            String cycle = path.subList(start, path.size()).stream()
                    .map(Provided::text)
                    .collect(Collectors.joining(" -> "));
            reports.report(Diagnostic.DEPENDENCY_CYCLE, part, origin, cycle + " -> " + provided.text());
        } else if (!done.contains(provided)) {
            singletons.add(provided);
            visit(next, provided);
        }
    }

    private boolean isUnusable(Need need) {
        return application.unusable().stream().anyMatch(origin -> types.isAssignable(origin, need.origin()));
    }

    private String chain() {
        return path.stream().map(Provided::text).collect(Collectors.joining(" -> "));
    }
}
