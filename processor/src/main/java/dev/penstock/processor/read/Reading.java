package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostics;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** What the readers of one controller share. */
record Reading(
        ProcessingEnvironment environment,
        TypeElement controller,
        Diagnostics diagnostics,
        JavaTypes javaTypes,
        KnownTypes known,
        Visibility visibility,
        ScalarReader scalars,
        ShapeReader shapes,
        ConstraintReader constraints,
        DocReader docs) {

    static Reading of(ProcessingEnvironment environment, TypeElement controller, Diagnostics diagnostics) {
        return new Reading(
                environment,
                controller,
                diagnostics,
                new JavaTypes(environment),
                new KnownTypes(environment),
                new Visibility(environment, controller),
                new ScalarReader(environment, controller),
                new ShapeReader(environment, diagnostics, controller),
                new ConstraintReader(environment, diagnostics),
                new DocReader(environment));
    }

    SignatureTypes signatureTypes() {
        return new SignatureTypes(visibility, diagnostics);
    }
}
