/** Hibernate Validator: constraints of arguments and bodies. */
@NullMarked
package dev.penstock.runtime.internal.validation;

import org.jspecify.annotations.NullMarked;
