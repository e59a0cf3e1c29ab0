class Broken { public Missing missing; public List<Missing> many; Missing get(Missing m) throws Missing { return m; } }
class Cyclic extends Broken implements Comparable<Missing> { public Cyclic cyclic; public Twice<Missing, String> twice; }
class CyclicA extends Missing { public CyclicA a; }
@Missing sealed interface Sealed permits Sealed.A, Sealed.B {
    record A(Sealed next, @Missing int a, @JsonProperty(Missing.NAME) int b, Missing... others) implements Sealed {}
    final class B implements Sealed { public Sealed next; @JsonFormat(pattern = Missing.PATTERN) public Date day; }
}
class Twice<A extends Missing, B extends Comparable<Missing>> { public A a; public B b; public Twice<?, ?> getA() { return null; } }
@Constraint(validatedBy = Missing.class) @interface Unfinished { Missing[] value() default {}; }
@Retention(Missing.RUNTIME) @Missing @interface Odd { Class<? extends Missing> type() default Missing.class; }
