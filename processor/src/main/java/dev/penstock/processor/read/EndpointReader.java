package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.check.HandlerIsCallable;
import dev.penstock.processor.check.MethodConstraints;
import dev.penstock.processor.check.OneBody;
import dev.penstock.processor.check.PathParametersMatch;
import dev.penstock.processor.check.StatusFitsResult;
import dev.penstock.processor.model.Doc;
import dev.penstock.processor.model.Endpoint;
import dev.penstock.processor.model.Origin;
import dev.penstock.processor.model.Parameter;
import dev.penstock.processor.model.PathMethod;
import dev.penstock.processor.model.Result;
import dev.penstock.runtime.internal.routing.PathTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** Reads handlers: the path, the parameters, the result, the thread. */
final class EndpointReader {

    private final Reading reading;
    private final Diagnostics diagnostics;
    private final PathTemplate prefix;
    private final String group;
    private final String tag;
    private final TemplateReader templates;
    private final SlotReader slots;
    private final ParameterReader parameters;
    private final ResultReader results;
    private final ThreadingReader threadings;
    private final FailureReader failures;
    private final OperationNotesReader notes;

    EndpointReader(Reading reading, PathTemplate prefix, String group, String tag) {
        this.reading = reading;
        this.diagnostics = reading.diagnostics();
        this.prefix = prefix;
        this.group = group;
        this.tag = tag;
        this.templates = new TemplateReader(diagnostics);
        this.slots = new SlotReader(reading);
        this.parameters = new ParameterReader(reading);
        this.results = new ResultReader(reading);
        this.threadings = new ThreadingReader(reading);
        this.failures = new FailureReader(reading);
        this.notes = new OperationNotesReader(reading);
    }

    /** A handler as far as it could be read. */
    record Read(Optional<Endpoint> endpoint, Optional<PathMethod> path) {}

    /**
     * Reads a handler and reports everything that is wrong with it.
     *
     * @param name unique among the controller's handlers
     */
    Read read(HandlerMethod handler, String name) {
        String place =
                String.join(".", reading.javaTypes().of(reading.controller()).simpleNames()) + "." + handler.name();
        ExecutableElement method = handler.element();
        HandlerIsCallable.check(method, place, reading.visibility().isAccessible(method), diagnostics);
        handler.lineage().forEach(declared -> MethodConstraints.check(declared, place, diagnostics));
        failures.check(handler, place);
        List<Verbs.Found> verbs = Verbs.on(handler);
        if (verbs.size() > 1) {
            reportTwoVerbs(verbs, place);
        }
        Verbs.Found verb = verbs.get(0);
        Optional<PathTemplate> path = templates.read(prefix, verb.origin());
        Optional<Result> result = results.read(handler, place);
        if (path.isEmpty()) {
            return new Read(Optional.empty(), Optional.empty());
        }
        Doc doc = OperationNotesReader.doc(handler, reading.docs().of(method));
        List<Slot> found = slots(handler, path.get(), place);
        boolean complete = found.size() == method.getParameters().size();
        if (complete) {
            checkPath(found, path.get(), verb.origin(), place);
        }
        List<Parameter> read = found.stream()
                .flatMap(slot -> parameters.read(slot, verb.verb(), path.get(), doc, handler).stream())
                .toList();
        OneBody.check(read, place, diagnostics);
        Optional<PathMethod> pathMethod = Optional.of(PathMethods.of(handler.name(), verb, path.get(), read, place));
        if (result.isEmpty() || read.size() != method.getParameters().size()) {
            return new Read(Optional.empty(), pathMethod);
        }
        Endpoint endpoint = endpoint(handler, name, verb, path.get(), read, result.get(), doc, place);
        return new Read(Optional.of(endpoint), pathMethod);
    }

    private void reportTwoVerbs(List<Verbs.Found> verbs, String place) {
        Origin second = verbs.get(1).origin();
        diagnostics.report(
                Diagnostic.TWO_VERBS,
                new Origin(second.element(), second.annotation(), null),
                place,
                verbs.get(0).simpleName(),
                verbs.get(1).simpleName());
    }

    private List<Slot> slots(HandlerMethod handler, PathTemplate path, String place) {
        List<Slot> found = new ArrayList<>();
        for (int i = 0; i < handler.element().getParameters().size(); i++) {
            slots.read(handler, i, path, place).ifPresent(found::add);
        }
        return found;
    }

    private void checkPath(List<Slot> found, PathTemplate path, Origin origin, String place) {
        Map<String, Origin> bound = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (Slot slot : found) {
            if (slot.choice() == Slot.Choice.PATH) {
                bound.put(slot.wireName(), slot.bindingOrigin());
            } else {
                others.add(slot.javaName());
            }
        }
        PathParametersMatch.check(path, place, origin, bound, others, diagnostics);
    }

    private Endpoint endpoint(
            HandlerMethod handler,
            String name,
            Verbs.Found verb,
            PathTemplate path,
            List<Parameter> read,
            Result result,
            Doc doc,
            String place) {
        int status = status(handler, result, place);
        Optional<Said> operation = OperationNotesReader.operation(handler);
        return new Endpoint(
                handler.name(),
                name,
                verb.verb(),
                path,
                read,
                result,
                threadings.read(handler, read, result.later(), place),
                status,
                failures.read(handler, doc),
                failures.throwsChecked(handler),
                operation
                        .flatMap(said -> said.text("operationId"))
                        .orElseGet(() -> EndpointNames.operationId(group, name)),
                tag,
                doc,
                isDeprecated(handler)
                        || operation.filter(said -> said.isTrue("deprecated")).isPresent(),
                notes.read(handler, read, result, status, verb.verb(), tag),
                handler.origin(),
                verb.origin());
    }

    private int status(HandlerMethod handler, Result result, String place) {
        Optional<Origin> written = handler.annotation("Status");
        Optional<Integer> number = written.map(Origin::annotation).flatMap(ExceptionStatusReader::valueOf);
        if (written.isEmpty() || number.isEmpty()) {
            return result.kind() == Result.Kind.EMPTY ? 204 : 200;
        }
        int status = number.get();
        String returned = TypeTexts.of(handler.type().getReturnType());
        StatusFitsResult.check(status, result, place, returned, written.get(), diagnostics);
        return status;
    }

    private boolean isDeprecated(HandlerMethod handler) {
        return reading.environment().getElementUtils().isDeprecated(reading.controller())
                || handler.lineage().stream()
                        .anyMatch(method ->
                                reading.environment().getElementUtils().isDeprecated(method));
    }
}
