package dev.penstock.processor.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Runs another processor, and records of which classes it says that it made each file. */
public final class RecordedOrigins extends AbstractProcessor {

    private final Processor processor;
    private final Map<String, List<String>> origins;

    /**
     * Runs a processor.
     *
     * @param origins gets the names of those classes by the name of the file
     */
    public RecordedOrigins(Processor processor, Map<String, List<String>> origins) {
        this.processor = processor;
        this.origins = origins;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Object filer = proxy(Filer.class, environment.getFiler(), null);
        processor.init((ProcessingEnvironment) proxy(ProcessingEnvironment.class, environment, filer));
    }

    private Object proxy(Class<?> type, Object target, Object filer) {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getFiler")) {
                        return filer;
                    }
                    if (method.getName().startsWith("create")) {
                        record(arguments);
                    }
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Of each way to create a file, the last arguments are its name and what it is made of. */
    private void record(Object[] arguments) {
        Object name = arguments[arguments.length - 2];
        Object[] elements = (Object[]) arguments[arguments.length - 1];
        origins.computeIfAbsent(String.valueOf(name), none -> new ArrayList<>())
                .addAll(Arrays.stream(elements)
                        .map(element -> ((Element) element).toString())
                        .toList());
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }
}
