package dev.penstock.maven;

import dev.penstock.runtime.internal.document.Document;
import dev.penstock.runtime.internal.document.DocumentSources;
import dev.penstock.runtime.internal.document.DocumentVersion;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Writes the OpenAPI document of the application in this module, and its table of routes: {@code target/openapi.json},
 * {@code target/openapi.yaml} and {@code target/routes.json}. The document goes into the jar too, so that the application
 * need not make it when it starts. A module without an {@code @Application} is left alone.
 */
@Mojo(
        name = "openapi",
        defaultPhase = LifecyclePhase.COMPILE,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class OpenApiMojo extends AbstractMojo {

    private static final String APPLICATIONS = "META-INF/penstock/application";

    private final MavenProject project;

    /** Leaves the module alone. */
    @Parameter(property = "penstock.openapi.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The version of OpenAPI that the document is written in: {@code 3.1}, or {@code 3.0} for tools that read no newer
     * one. The application serves what is written here.
     */
    @Parameter(property = "penstock.openapi.version", defaultValue = "3.1")
    private String openapiVersion = "3.1";

    /** A goal for a module. */
    @javax.inject.Inject
    public OpenApiMojo(MavenProject project) {
        this.project = project;
    }

    @Override
    public void execute() throws MojoExecutionException {
        if (skip) {
            getLog().info("Skipped, as penstock.openapi.skip says");
            return;
        }
        Path classes = Path.of(project.getBuild().getOutputDirectory());
        try {
            List<String> applications = applications(classes);
            if (applications.isEmpty()) {
                getLog().info("No @Application in this module, so no OpenAPI document");
                delete(classes);
            } else if (applications.size() == 1) {
                write(applications.get(0), classes);
            } else {
                throw new MojoExecutionException("A module can have one @Application, since there is one document for"
                        + " each jar; here are " + String.join(", ", applications));
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new MojoExecutionException("The OpenAPI document can't be written: " + e.getMessage(), e);
        }
    }

    /** There may have been an application when the module was built before. */
    private void delete(Path classes) throws IOException {
        Path target = Path.of(project.getBuild().getDirectory());
        if (Files.deleteIfExists(classes.resolve(Document.FINGERPRINT_RESOURCE))) {
            for (String name : List.of("openapi.json", "openapi.yaml", "routes.json")) {
                Files.deleteIfExists(target.resolve(name));
            }
        }
        Files.deleteIfExists(classes.resolve(Document.RESOURCE));
        deleteEmptyFolders(classes.resolve("META-INF"));
    }

    /** The compiler's plugin deletes what was generated for a controller that is gone, and leaves the folders. */
    private static void deleteEmptyFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            List<Path> children;
            try (Stream<Path> files = Files.list(folder)) {
                children = files.toList();
            }
            for (Path child : children) {
                deleteEmptyFolders(child);
            }
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isEmpty()) {
                    Files.delete(folder);
                }
            }
        }
    }

    private static List<String> applications(Path classes) throws IOException {
        Path folder = classes.resolve(APPLICATIONS);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .map(name -> APPLICATIONS + "/" + name)
                    .toList();
        }
    }

    private void write(String application, Path classes) throws IOException, MojoExecutionException {
        DocumentVersion version = DocumentVersion.of(openapiVersion);
        Path target = Path.of(project.getBuild().getDirectory());
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            DocumentSources sources = DocumentSources.ofApplication(application, loader);
            String json = sources.merge(version);
            write(target.resolve("openapi.json"), json);
            write(target.resolve("openapi.yaml"), Yaml.of(json));
            write(target.resolve("routes.json"), RoutesTable.of(sources.fragments(), loader));
            write(classes.resolve(Document.RESOURCE), json);
            write(classes.resolve(Document.FINGERPRINT_RESOURCE), sources.fingerprint(version));
        }
        getLog().info("Wrote openapi.json, openapi.yaml and routes.json to " + target);
    }

    /** What the application will see when it runs, this module first. */
    private URL[] classPath() throws MojoExecutionException {
        List<URL> urls = new ArrayList<>();
        try {
            for (String element : project.getRuntimeClasspathElements()) {
                urls.add(Path.of(element).toUri().toURL());
            }
        } catch (DependencyResolutionRequiredException | MalformedURLException e) {
            throw new MojoExecutionException("The class path is not known: " + e.getMessage(), e);
        }
        return urls.toArray(URL[]::new);
    }

    /** A file that is as it should be keeps its time, so that nothing is built again because of it. */
    private static void write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }
    }
}
