package dev.penstock.processor.openapi;

import dev.penstock.processor.model.NamedExample;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes examples of parameters, headers and content, and has them checked. */
final class ExampleModels {

    private final SchemaNoting noting;

    ExampleModels(SchemaNoting noting) {
        this.noting = noting;
    }

    void add(List<NamedExample> examples, Parameter parameter, JsonSchema schema, String what) {
        Map<String, Example> all = of(examples, schema, what);
        Example only = all.remove("");
        if (all.isEmpty() && only != null) {
            parameter.setExample(only.getValue());
        } else if (!all.isEmpty()) {
            parameter.setExamples(all);
        }
    }

    void add(List<NamedExample> examples, MediaType type, JsonSchema schema, String what) {
        Map<String, Example> all = of(examples, schema, what);
        Example only = all.remove("");
        if (all.isEmpty() && only != null) {
            type.setExample(only.getValue());
        } else if (!all.isEmpty()) {
            type.setExamples(all);
        }
    }

    /** By name; one of no name is the only one. */
    private Map<String, Example> of(List<NamedExample> examples, JsonSchema schema, String what) {
        Map<String, Example> all = new LinkedHashMap<>();
        for (NamedExample one : examples) {
            Example example = new Example()
                    .summary(Descriptions.orNull(one.summary()))
                    .description(Descriptions.orNull(one.description()))
                    .externalValue(Descriptions.orNull(one.externalValue()));
            one.value()
                    .flatMap(text -> noting.example(text, schema, what))
                    .ifPresent(value -> example.setValue(value.json()));
            all.put(one.name(), example);
        }
        return all;
    }
}
