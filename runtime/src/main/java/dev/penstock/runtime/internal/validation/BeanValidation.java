package dev.penstock.runtime.internal.validation;

import dev.penstock.Violation;
import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.BodyType;
import dev.penstock.runtime.Source;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.jspecify.annotations.Nullable;

/** Checks constraints with Hibernate Validator. */
final class BeanValidation implements Validation {

    private final ValidatorFactory factory;
    private final Validator validator;
    private final ViolationLimit limit;
    private final Map<Class<?>, BodyType> types;
    private final DeepBodies deep;
    private final Map<Class<?>, Map<String, Integer>> indexes = new HashMap<>();

    private BeanValidation(
            ValidatorFactory factory, ViolationLimit limit, Map<Class<?>, BodyType> types, DeepBodies deep) {
        this.factory = factory;
        this.limit = limit;
        this.validator = factory.getValidator();
        this.types = types;
        this.deep = deep;
    }

    static BeanValidation start(Collection<BodyType> types, Collection<Arguments<?>> arguments) {
        HibernateValidatorConfiguration configuration = jakarta.validation.Validation.byProvider(
                        HibernateValidator.class)
                .configure();
        ConstraintMapping mapping = configuration.createConstraintMapping();
        Cascades cascades = new Cascades(types, arguments);
        cascades.addTo(mapping);
        configuration.ignoreXmlConfiguration();
        ViolationLimit limit = new ViolationLimit();
        configuration.messageInterpolator(new EnglishMessages(limit));
        configuration.addMapping(mapping);
        configuration.addValueExtractor(new PresentContent());
        Map<Class<?>, BodyType> byClass = new HashMap<>();
        types.forEach(type -> byClass.put(type.type(), type));
        BeanValidation validation = new BeanValidation(
                configuration.buildValidatorFactory(), limit, byClass, new DeepBodies(cascades, byClass));
        types.forEach(type -> validation.warm(type.type()));
        arguments.forEach(validation::warm);
        return validation;
    }

    private void warm(Arguments<?> arguments) {
        Map<String, Integer> byName = new HashMap<>();
        for (RecordComponent component : arguments.type().getRecordComponents()) {
            byName.put(component.getName(), byName.size());
        }
        indexes.put(arguments.type(), byName);
        warm(arguments.type());
    }

    /** Also finds constraints that can't be applied where they stand, which would fail each request otherwise. */
    private void warm(Class<?> type) {
        for (PropertyDescriptor property :
                validator.getConstraintsForClass(type).getConstrainedProperties()) {
            boolean builtIn = property.getConstraintDescriptors().stream()
                    .allMatch(each -> each.getConstraintValidatorClasses().stream()
                            .allMatch(checker -> checker.getName().startsWith("org.hibernate.validator.")));
            if (builtIn) { // an application's own may not be ready to be called yet
                validator.validateValue(type, property.getPropertyName(), null);
            }
        }
        limit.reset();
    }

    @Override
    public <R extends Record> List<Violation> validate(
            Arguments<R> arguments, R values, BiPredicate<Source, String> failed, List<Violation> soFar) {
        try {
            Set<ConstraintViolation<R>> violations = violations(values);
            return violations.isEmpty() && deep.none() // as for most requests
                    ? List.of()
                    : told(violations, arguments, values, failed, new WrongPlaces(soFar));
        } catch (ViolationLimit.ExceededException tooMany) {
            return soFar.isEmpty() ? List.of(tooMany(arguments, tooMany.property())) : List.of();
        } catch (ValidationException broken) {
            if (soFar.isEmpty()) {
                throw broken;
            }
            return List.of(); // a validator may fail at the nulls that stand for what could not be read
        }
    }

    @Override
    public <R extends Record> List<Violation> validate(Arguments<R> arguments, int index, @Nullable Object value) {
        String component = arguments.type().getRecordComponents()[index].getName();
        Arguments.Origin origin = arguments.origins().get(index);
        try {
            return validator.validateValue(arguments.type(), component, value).stream()
                    .map(each ->
                            new Violation(origin.source().text(), origin.name(), null, each.getMessage(), code(each)))
                    .sorted(Comparator.comparing(Violation::message))
                    .toList();
        } finally {
            limit.reset();
        }
    }

    private <R extends Record> List<Violation> told(
            Set<ConstraintViolation<R>> violations,
            Arguments<R> arguments,
            R values,
            BiPredicate<Source, String> failed,
            WrongPlaces wrong) {
        List<Found> found = new ArrayList<>();
        for (ConstraintViolation<R> each : violations) {
            add(found, found(each, arguments, failed, wrong));
        }
        deep.forEach(values, (name, place, object) -> {
            int argument = index(arguments, name);
            for (ConstraintViolation<Object> each : violationsIn(object, name)) {
                Place inBody = Place.of(place, object, each.getPropertyPath(), types);
                add(found, inBody(each, argument, inBody, wrong));
            }
        });
        return found.stream()
                .sorted(Found.ORDER)
                .map(Found::violation)
                .distinct()
                .toList();
    }

    /** Of an object in a body; if there are too many, they are told of the argument. */
    private Set<ConstraintViolation<Object>> violationsIn(Object object, String argument) {
        try {
            return violations(object);
        } catch (ViolationLimit.ExceededException tooMany) {
            throw new ViolationLimit.ExceededException(argument);
        }
    }

    private <T> Set<ConstraintViolation<T>> violations(T object) {
        boolean clean = false;
        try {
            Set<ConstraintViolation<T>> all = validator.validate(object);
            clean = all.isEmpty();
            return all;
        } finally {
            if (!clean) {
                limit.reset();
            }
        }
    }

    private Violation tooMany(Arguments<?> arguments, String property) {
        Arguments.Origin origin = arguments.origins().get(index(arguments, property));
        String message = "breaks more than " + ViolationLimit.MOST + " constraints";
        return origin.source() == Source.BODY
                ? new Violation("body", null, "", message, "tooMany")
                : new Violation(origin.source().text(), origin.name(), null, message, "tooMany");
    }

    private static void add(List<Found> all, @Nullable Found one) {
        if (one != null) {
            all.add(one);
        }
    }

    private int index(Arguments<?> arguments, @Nullable Object name) {
        Integer argument = indexes.get(arguments.type()).get(name);
        if (argument == null) {
            throw new IllegalStateException("a constraint on a whole record of arguments: " + arguments.type());
        }
        return argument;
    }

    private <R extends Record> @Nullable Found found(
            ConstraintViolation<R> violation,
            Arguments<R> arguments,
            BiPredicate<Source, String> failed,
            WrongPlaces wrong) {
        Path path = violation.getPropertyPath();
        int argument = index(arguments, path.iterator().next().getName());
        Arguments.Origin origin = arguments.origins().get(argument);
        if (origin.source() == Source.BODY) {
            return inBody(violation, argument, Place.of(path, types), wrong);
        }
        Violation found =
                new Violation(origin.source().text(), origin.name(), null, violation.getMessage(), code(violation));
        return failed.test(origin.source(), origin.name()) ? null : new Found(argument, List.of(), found);
    }

    private static @Nullable Found inBody(
            ConstraintViolation<?> violation, int argument, Place place, WrongPlaces wrong) {
        String pointer = place.pointer();
        Violation found = new Violation("body", place.property(), pointer, violation.getMessage(), code(violation));
        return wrong.touch(pointer) ? null : new Found(argument, place.steps(), found);
    }

    private static String code(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    @Override
    public void close() {
        factory.close();
    }
}
