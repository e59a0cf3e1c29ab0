/** Tests of applications: {@link dev.penstock.testing.PenstockTest} starts one, and a client of it is injected. */
@NullMarked
package dev.penstock.testing;

import org.jspecify.annotations.NullMarked;
