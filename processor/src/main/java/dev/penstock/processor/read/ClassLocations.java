package dev.penstock.processor.read;

import java.io.IOException;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/** Tells which jar or folder a compiled class stands in. */
final class ClassLocations {

    private final Filer filer;
    private final Optional<String> output;

    ClassLocations(ProcessingEnvironment environment) {
        this.filer = environment.getFiler();
        this.output = rootOf(StandardLocation.CLASS_OUTPUT, "penstock/Any.class");
    }

    /**
     * The jar or folder of a class, as the beginning of a URI; empty if the compiler does not tell, or if there is no
     * compiled class.
     */
    Optional<String> rootOf(String binaryName) {
        return rootOf(StandardLocation.CLASS_PATH, binaryName.replace('.', '/') + ".class");
    }

    /** Whether this is where the compiler writes to. */
    boolean isOutput(String root) {
        return output.isPresent() && output.get().equals(root);
    }

    private Optional<String> rootOf(JavaFileManager.Location location, String path) {
        try {
            FileObject file = filer.getResource(location, "", path);
            String uri = file.toUri().toString();
            return uri.endsWith(path) ? Optional.of(uri.substring(0, uri.length() - path.length())) : Optional.empty();
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }
}
