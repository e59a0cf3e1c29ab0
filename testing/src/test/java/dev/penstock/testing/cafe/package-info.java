/** An application to test: a café. */
@NullMarked
package dev.penstock.testing.cafe;

import org.jspecify.annotations.NullMarked;
