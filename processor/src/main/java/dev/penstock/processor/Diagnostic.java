package dev.penstock.processor;

import javax.tools.Diagnostic.Kind;

/**
 * Every message of the processor. A code never changes its meaning; each has a section in {@code docs/errors.md} and a
 * negative test. The text's first line says what is wrong and what to write instead.
 *
 * <p>Codes 101 to 199 are about controllers, paths and parameters, 201 to 299 about types and constraints, 301 to 399
 * about applications, providers, exceptions and settings, 401 to 499 about the OpenAPI document, 901 about Penstock
 * itself.
 */
public enum Diagnostic {
    PATH_VARIABLE_WITHOUT_PARAMETER("PEN101", Kind.ERROR, "path variable '{%s}' of \"%s\" has no parameter on %s; %s"),
    NO_SUCH_PATH_VARIABLE("PEN102", Kind.ERROR, "\"%s\" has no variable '{%s}'; %s"),
    MALFORMED_TEMPLATE("PEN103", Kind.ERROR, "the path \"%s\" is not a template: %s"),
    SAME_ROUTE(
            "PEN104",
            Kind.ERROR,
            "%s and %s both answer %s %s; change the path or the HTTP method of one (names of variables make no difference)"),
    TWO_BODIES(
            "PEN105",
            Kind.ERROR,
            "'%s' and '%s' of %s are both read from the body, and a request has one; put both in one record, or write "
                    + "@QueryParam on one"),
    BODY_NOT_POSSIBLE(
            "PEN106",
            Kind.ERROR,
            "'%s' of %s is read from the body, and a %s request has none; write @QueryParam on parameters of a type that "
                    + "text can be read as, or use @Post"),
    UNSUPPORTED_PARAMETER("PEN107", Kind.ERROR, "'%s' can't be a parameter of %s: %s"),
    AMBIGUOUS_FACTORY(
            "PEN108", Kind.ERROR, "%s can be read from text by %s; write @Converter on the one that is meant"),
    FACTORY_NEEDS_ANNOTATION(
            "PEN109",
            Kind.ERROR,
            "'%s' could be read from text, by %s, or from a JSON body; write @QueryParam or @Body on it, or @Converter on "
                    + "the type"),
    HANDLER_NOT_CALLABLE("PEN110", Kind.ERROR, "%s %s, so generated code can't call it; %s"),
    TWO_VERBS("PEN111", Kind.ERROR, "%s has @%s and @%s; write two methods, one of which calls the other"),
    VERB_OUTSIDE_CONTROLLER(
            "PEN112",
            Kind.WARNING,
            "@%s has no effect, as %s is not a controller; write @Controller on the class, or on one that extends it"),
    UNBOUND_TYPE_VARIABLE(
            "PEN113", Kind.ERROR, "the type %s in %s is open, so nothing can be read or written as it; write a class"),
    RAW_FUTURE("PEN114", Kind.ERROR, "%s returns %s, of which it can't be known when it is there or what is in it; %s"),
    OPEN_TYPE("PEN115", Kind.ERROR, "%s in %s does not say what it holds; write its type arguments"),
    DEFAULT_NOT_CONVERTIBLE("PEN116", Kind.ERROR, "the default \"%s\" of '%s' must be %s"),
    DEFAULT_NOT_POSSIBLE("PEN117", Kind.ERROR, "'%s' can't have a default: %s"),
    STATUS_OUT_OF_RANGE("PEN118", Kind.ERROR, "%d is not the status of an answer; write 200 to 599"),
    STATUS_WITHOUT_BODY(
            "PEN119",
            Kind.ERROR,
            "an answer with status %d has no body, and %s returns %s; return void, or write another status"),
    DUPLICATE_OPERATION_ID(
            "PEN120", Kind.ERROR, "%s and %s both have the operation id '%s'; rename one of the methods"),
    PARAMETER_NAME_UNKNOWN(
            "PEN121",
            Kind.ERROR,
            "the name of parameter %d of %s is not in its class file; write it: @PathParam(\"…\"), @QueryParam(\"…\"), "
                    + "or compile that class with -parameters"),
    CONFLICTING_BINDINGS("PEN122", Kind.ERROR, "'%s' has @%s and @%s; remove one"),
    NOTHING_TO_LEAVE_OUT("PEN123", Kind.ERROR, "'%s' can't be left out: %s"),
    BLOCKING_AND_NON_BLOCKING("PEN124", Kind.ERROR, "%s has @Blocking and @NonBlocking; remove one"),
    NEEDLESS_NON_BLOCKING(
            "PEN125", Kind.WARNING, "%s runs on the IO thread anyway, as it returns %s; remove @NonBlocking"),
    CONTROLLER_NOT_POSSIBLE("PEN126", Kind.ERROR, "%s can't be a controller, as it %s; %s"),
    SIGNATURE_NOT_VISIBLE(
            "PEN127",
            Kind.ERROR,
            "%s, used by %s, is not visible to the generated code beside the controller; make it public, or package-private "
                    + "in the controller's package"),
    CONSTRAINT_ON_METHOD(
            "PEN128",
            Kind.ERROR,
            "@%s on %s is checked by nobody; write it on a parameter, or on a record that holds what is checked together"),
    CONTROLLER_WITHOUT_HANDLERS(
            "PEN129", Kind.WARNING, "%s has no handler; write @Get or another HTTP method on a method of it"),
    THROWS_TOO_MUCH("PEN130", Kind.ERROR, "%s throws %s; declare Exception or a narrower type"),
    NAME_NOT_A_TOKEN(
            "PEN131",
            Kind.ERROR,
            "no request can carry a %s named \"%s\"; write letters, digits and any of !#$%%&'*+-.^_`|~ only"),
    RESULT_NOT_POSSIBLE("PEN132", Kind.ERROR, "%s can't return %s: %s"),
    RESULT_NOT_NULLABLE("PEN133", Kind.ERROR, "%s can't return null for %s: %s"),
    MAP_KEY(
            "PEN201",
            Kind.ERROR,
            "a map with keys of %s can't be JSON; write String, an enum, a number, UUID or a java.time type as key"),
    BODY_IS_ABSTRACT(
            "PEN202",
            Kind.ERROR,
            "a body can't be read into %s, which is %s; write a record or class, or tell its subtypes with @JsonTypeInfo"),
    BODY_IS_INNER_CLASS("PEN203", Kind.ERROR, "a body can't be read into the inner class %s; write 'static'"),
    JSON_NOT_KNOWN(
            "PEN204",
            Kind.WARNING,
            "the JSON of %s is not known because of %s; describe it with @Schema(type = …) or (implementation = …)"),
    TYPE_NOT_KNOWN(
            "PEN205",
            Kind.WARNING,
            "the JSON of %s is not known; write a record, or describe it with @Schema(type = …) or (implementation = …)"),
    NAMING_NOT_KNOWN(
            "PEN206",
            Kind.WARNING,
            "the names that %s gives are not known while compiling; write one of Jackson's strategies, or @JsonProperty"),
    PROPERTY_WRITTEN_TWICE(
            "PEN207",
            Kind.ERROR,
            "'%s' would be written twice, by @JsonTypeInfo and as a property of the class; rename one, or write include = "
                    + "EXISTING_PROPERTY"),
    VIEW_WITHOUT_EFFECT(
            "PEN208",
            Kind.WARNING,
            "@JsonView on '%s' has no effect, as no view is ever chosen; write a record for each view"),
    REQUIRED_BUT_IGNORED(
            "PEN209",
            Kind.ERROR,
            "'%s' can never be read: '%s' is required in it, and ignored there; write Optional or @Nullable on that, or "
                    + "another record"),
    BODY_WITHOUT_NAMES(
            "PEN210",
            Kind.ERROR,
            "a body can't be read into %s, as the names of its constructor's parameters are not in its class file; compile"
                    + " its jar with -parameters, or write @JsonProperty on them"),
    CONSTRAINT_GROUPS(
            "PEN211",
            Kind.ERROR,
            "@%s has groups, and a request is validated without any; remove them, and write one body type for each case"),
    CONSTRAINT_ON_WRONG_TYPE("PEN212", Kind.ERROR, "@%s can't be checked here: %s"),
    CONSTRAINT_VALUE("PEN213", Kind.ERROR, "@%s can never be checked: %s"),
    VALIDATOR_NOT_PUBLIC("PEN214", Kind.ERROR, "@%s can't be checked, as its validator %s"),
    STRICT_WITHOUT_EFFECT(
            "PEN215",
            Kind.WARNING,
            "@Strict on '%s' has no effect, as Jackson can't tell which properties are unknown beside @JsonUnwrapped; remove "
                    + "one of them"),
    ALIAS_TAKEN(
            "PEN216",
            Kind.ERROR,
            "\"%s\" is an alias of '%s', but also %s of '%s', and Jackson takes one of them silently; remove it from one"),
    UNWRAPPED_IS_NEVER_MISSING(
            "PEN217",
            Kind.WARNING,
            "'%s' is never missing in what is read, as Jackson makes it of what there is: '%s' is required in it; remove "
                    + "Optional or @Nullable, or write them on what it holds"),
    NAME_NOT_CLEAR(
            "PEN218",
            Kind.ERROR,
            "Jackson refuses this class: '%s' has several names in JSON, and this part of it has none of them; write"
                    + " @JsonProperty with one of them here, or @JsonIgnore"),
    CONSTRAINT_NEEDS_EXTRACTOR(
            "PEN219",
            Kind.WARNING,
            "@%1$s on a type argument of %2$s can't be checked without a ValueExtractor of %2$s, and every request would fail;"
                    + " if you register none, write it on a component of a record, and that as the argument"),
    EXAMPLE_DOES_NOT_FIT("PEN220", Kind.ERROR, "%s for %s does not fit its schema: %s; write a value that fits"),
    EXAMPLE_NOT_JSON("PEN221", Kind.ERROR, "\"%s\" can't be the value of %s: %s"),
    DEFAULT_DOES_NOT_FIT(
            "PEN222",
            Kind.ERROR,
            "the default \"%s\" of '%s' breaks what its own schema says: %s; a request without it would be refused"),
    NOT_FOLLOWED("PEN223", Kind.WARNING, "%s is not followed, since %s; %s"),
    RESPONSE_CODE(
            "PEN224", Kind.ERROR, "\"%s\" is no response code; write a status as 404, a class as 4XX, or default"),
    APPLICATION_PRIVATE("PEN301", Kind.ERROR, "nothing can start application %s, as %s is private; remove 'private'"),
    INCLUDE_EMPTY(
            "PEN302",
            Kind.ERROR,
            "include = %s.class adds nothing: its jar has no controllers and no providers; name a class of a jar that has,"
                    + " and that was compiled with Penstock's processor"),
    ROUTES_CONFLICT("PEN303", Kind.ERROR, "%s"),
    OPERATION_ID_TAKEN(
            "PEN304",
            Kind.ERROR,
            "%s and %s both have the operation id \"%s\" in the OpenAPI document; rename one of the methods"),
    CONTROLLERS_NOT_MOUNTED(
            "PEN305",
            Kind.NOTE,
            "controllers of other jars are on the class path and not part of this application: %s; to add them, write"
                    + " include = and a class of their jar"),
    GENERATED_CLASS_MISSING(
            "PEN306",
            Kind.ERROR,
            "%s has no %s beside it; compile its jar again with Penstock's processor of this version"),
    UNNAMED_PACKAGE(
            "PEN307",
            Kind.ERROR,
            "%s is in the unnamed package, which the application's package %s can't import from; move it to a package"),
    WIRED_TOO_EARLY(
            "PEN308",
            Kind.ERROR,
            "%s was generated after application %s had been wired; generate it in another module, and name a class of that"
                    + " in include ="),
    APPLICATION_WITHOUT_TITLE(
            "PEN309", Kind.ERROR, "%s = \"%s\" says nothing, and the OpenAPI document must have one; write %s"),
    OTHER_API_VERSION(
            "PEN310",
            Kind.ERROR,
            "%s: compiled with another version of Penstock's processor (its contract is %d, and this one's is %d); give"
                    + " all modules the same version of Penstock and compile that jar again"),
    SEVERAL_CONSTRUCTORS("PEN311", Kind.ERROR, "%s has %d constructors, so it is open which one builds it; keep one%s"),
    CONSTRUCTOR_PRIVATE(
            "PEN312",
            Kind.ERROR,
            "the constructor of %s is private, so nothing can build it; make it package-private: remove 'private'"),
    CLASS_ABSTRACT(
            "PEN313", Kind.ERROR, "%s is %s, so it can't be built; put the annotation on the class that implements it"),
    CLASS_INNER("PEN314", Kind.ERROR, "%s is an inner class, which only an instance of %s can build; make it 'static'"),
    CLASS_GENERIC("PEN315", Kind.ERROR, "%s has type parameters, so it is open what it is built for; %s"),
    CLASS_PRIVATE(
            "PEN316", Kind.ERROR, "the generated class beside %s can't see it, as %s is private; remove 'private'"),
    PROVIDES_WITHOUT_SINGLETON(
            "PEN317",
            Kind.ERROR,
            "@Provides method %s has no scope; add @Singleton: it is then called once, and everybody gets the same object"),
    SINGLETON_WITHOUT_PROVIDES(
            "PEN318",
            Kind.ERROR,
            "@Singleton on method %s says nothing without @Provides; add @Provides, or remove @Singleton"),
    PROVIDES_NEEDS_INSTANCE(
            "PEN319",
            Kind.ERROR,
            "@Provides method %s is not static, and there is no instance of %s to call it on; make the method static, or"
                    + " annotate the class with @Singleton"),
    PROVIDES_METHOD_UNUSABLE("PEN320", Kind.ERROR, "@Provides method %s %s; %s"),
    CONTROLLER_AND_SINGLETON(
            "PEN321", Kind.ERROR, "%s is a @%s and a @Singleton; remove @Singleton: it is built once anyway%s"),
    STATUS_ON_OTHER_CLASS(
            "PEN322",
            Kind.ERROR,
            "@Status on %s says nothing, as it is not an exception; write @Status on a method of a controller, or on a class"
                    + " that extends Exception or RuntimeException"),
    STATUS_OF_NO_PROBLEM("PEN323", Kind.ERROR, "%d can't be the status of the problem for %s; write 400 to 599"),
    GENERATED_NAME_TAKEN(
            "PEN324",
            Kind.ERROR,
            "the class %s, which is generated for %s, would have the name of %s; rename one of the two"),
    NO_PROVIDER("PEN331", Kind.ERROR, "no provider for %s, needed by %s; %s"),
    SEVERAL_PROVIDERS(
            "PEN332",
            Kind.ERROR,
            "%d providers for %s, needed by %s: %s; keep one of them, or ask for the exact type of the one you mean"),
    DEPENDENCY_CYCLE(
            "PEN333",
            Kind.ERROR,
            "each of these needs the next one to be built: %s; move what two of them share into a class of its own"),
    CONFIG_NOT_A_RECORD(
            "PEN351",
            Kind.ERROR,
            "@Config is on %s, which is not a record; write 'record %s(…)' with one component a setting"),
    CONFIG_PREFIX(
            "PEN352",
            Kind.ERROR,
            "\"%s\" can't be the prefix of settings: %s; write one or more words in lower case, for example \"%s\""),
    SETTING_TYPE(
            "PEN353",
            Kind.ERROR,
            "setting '%s' has the type %s, which no text can be converted to; use a scalar, an enum, a type with @Converter,"
                    + " or an Optional of one of these"),
    SETTING_FLAG(
            "PEN354",
            Kind.ERROR,
            "\"%s\" can't be a command-line name: %s; write words in lower case with hyphens between them, for example"
                    + " \"%s\""),
    SETTING_TAKEN("PEN355", Kind.ERROR, "%s and %s are both %s; rename one of them"),
    PROCESSOR_FAILED(
            "PEN901",
            Kind.ERROR,
            "Penstock's processor failed on %s; this is a bug in Penstock, please report it:%n%s");

    private final String code;
    private final Kind kind;
    private final String text;

    Diagnostic(String code, Kind kind, String text) {
        this.code = code;
        this.kind = kind;
        this.text = text;
    }

    /** The stable code: {@code PEN101}. */
    public String code() {
        return code;
    }

    /** Whether it ends the build. */
    public Kind kind() {
        return kind;
    }

    /** The message: the code in brackets, then the text with its places filled in. */
    public String message(Object... arguments) {
        return "[" + code + "] " + String.format(java.util.Locale.ROOT, text, arguments);
    }
}
