import dev.penstock.Penstock;
import dev.penstock.RunningApp;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Compiles the fixtures of the processor's tests and serves each, until it is stopped. Prints a line for each with its
 * name and two addresses: at the second the document is in OpenAPI 3.0.
 */
final class FixtureServers {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?m)^(?:public |final )*class (\\w+)");
    private static final Pattern BEAN = Pattern.compile("(?m)^    public (?:static class|record) (\\w+)(<T>)?");
    private static final String FRAGMENTS = "META-INF/penstock/openapi";

    private FixtureServers() {}

    /** Arguments: the tests' resources, the processor's jar, a class path of what the fixtures use, a work folder. */
    public static void main(String[] args) throws Exception {
        Path resources = Path.of(args[0]);
        for (Map.Entry<String, List<String>> fixture : fixtures(resources).entrySet()) {
            Path work = Files.createDirectories(Path.of(args[3]).resolve(fixture.getKey()));
            compile(fixture.getValue(), work, args[1], args[2]);
            System.out.println(
                    fixture.getKey() + " " + serve(work, "3.1").uri() + " " + serve(work, "3.0").uri());
        }
        System.out.println("all");
    }

    private static Map<String, List<String>> fixtures(Path resources) throws IOException {
        Map<String, List<String>> fixtures = new TreeMap<>();
        for (Path folder : listed(resources.resolve("goldens"))) {
            fixtures.put(folder.getFileName().toString(), sources(folder));
        }
        for (String source : sources(resources.resolve("openapi"))) {
            fixtures.put(found(TYPE, source).toLowerCase(java.util.Locale.ROOT), List.of(source));
        }
        String beans = Files.readString(resources.resolve("shapes/Beans.java"));
        fixtures.put("beans", List.of(beans, echoing(beans)));
        return fixtures;
    }

    /** A controller that takes and gives each of the classes that are nested in a source. */
    private static String echoing(String beans) {
        StringBuilder controller = new StringBuilder("""
                package shapes;

                import dev.penstock.annotation.Body;
                import dev.penstock.annotation.Controller;
                import dev.penstock.annotation.Put;

                @Controller("/beans")
                class BeansController {
                """);
        for (MatchResult bean : BEAN.matcher(beans).results().toList()) {
            String type = "Beans." + bean.group(1) + (bean.group(2) == null ? "" : "<String>");
            controller.append("""

                        @Put("/%1$s")
                        %2$s %1$s(@Body %2$s value) {
                            return value;
                        }
                    """.formatted(bean.group(1), type));
        }
        return controller.append("}\n").toString();
    }

    private static void compile(List<String> sources, Path work, String processor, String classPath)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-parameters", "-nowarn", "-proc:full", "--release", "17", "-cp", classPath, "-processorpath", processor));
        if (Runtime.version().feature() < 21) {
            arguments.remove("-proc:full");
        }
        arguments.addAll(List.of("-d", Files.createDirectories(work.resolve("classes")).toString()));
        arguments.addAll(List.of("-s", Files.createDirectories(work.resolve("generated")).toString()));
        for (String source : sources) {
            Path folder = work.resolve("sources").resolve(found(PACKAGE, source).replace('.', '/'));
            Path file = Files.createDirectories(folder).resolve(found(TYPE, source) + ".java");
            arguments.add(Files.writeString(file, source).toString());
        }
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException(work + " does not compile");
        }
    }

    private static RunningApp serve(Path work, String version) throws Exception {
        Path classes = work.resolve("classes");
        ClassLoader loader = new OwnFirst(classes.toUri().toURL());
        Thread.currentThread().setContextClassLoader(loader);
        var app = Penstock.app().host("127.0.0.1").port(0).set("penstock.openapi.version", version);
        for (Path fragment : listed(classes.resolve(FRAGMENTS))) {
            String controller = fragment.getFileName().toString().replaceFirst("\\.json$", "");
            Constructor<?> constructor = loader.loadClass(controller).getDeclaredConstructor();
            constructor.setAccessible(true);
            app.mount(constructor.newInstance());
        }
        return app.start();
    }

    private static List<String> sources(Path folder) throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path file : listed(folder)) {
            if (file.toString().endsWith(".java")) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String found(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        if (!matcher.find()) {
            throw new IllegalArgumentException(pattern + " is not in\n" + source);
        }
        return matcher.group(1);
    }

    /** The sample, whose jar is on the class path, has classes of the same names as some fixtures. */
    private static final class OwnFirst extends URLClassLoader {

        OwnFirst(URL classes) {
            super(new URL[] {classes}, FixtureServers.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (findResource(name.replace('.', '/') + ".class") == null) {
                    return super.loadClass(name, resolve);
                }
                Class<?> known = findLoadedClass(name);
                return known == null ? findClass(name) : known;
            }
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            Enumeration<URL> own = findResources(name);
            return own.hasMoreElements() ? own : super.getResources(name);
        }
    }
}
