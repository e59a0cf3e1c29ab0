package shop;
import jakarta.validation.*;
import java.lang.annotation.*;
@Deprecated
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.TYPE_USE, ElementType.METHOD})
@Constraint(validatedBy = Even.Check.class)
@interface Even {
    String message() default "must be even";
    Class<?>[] groups() default {};
    Class<? extends Payload>[] payload() default {};
    final class Check implements ConstraintValidator<Even, Integer> {
        @Override public boolean isValid(Integer value, ConstraintValidatorContext context) { return value % 2 == 0; }
    }
}
