package dev.penstock.runtime.internal.validation;

import dev.penstock.Violation;
import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.BodyType;
import dev.penstock.runtime.Source;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Checks constraints with Hibernate Validator. */
final class BeanValidation implements Validation {

    private final ValidatorFactory factory;
    private final Validator validator;

    private BeanValidation(ValidatorFactory factory) {
        this.factory = factory;
        this.validator = factory.getValidator();
    }

    static BeanValidation start(Collection<BodyType> types, Collection<Arguments<?>> arguments) {
        HibernateValidatorConfiguration configuration = jakarta.validation.Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator());
        BeanValidation validation = new BeanValidation(configuration.buildValidatorFactory());
        arguments.forEach(each -> validation.validator.getConstraintsForClass(each.type()).isBeanConstrained());
        return validation;
    }

    @Override
    public <R extends Record> List<Violation> validate(
            Arguments<R> arguments, R values, BiPredicate<Source, String> failed, List<Violation> soFar) {
        return validator.validate(values).stream()
                .map(each -> new Violation(
                        "body",
                        null,
                        null,
                        each.getMessage(),
                        each.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName()))
                .toList();
    }

    @Override
    public void close() {
        factory.close();
    }
}
