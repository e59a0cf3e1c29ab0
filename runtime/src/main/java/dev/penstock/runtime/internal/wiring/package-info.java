/** Objects of application scope. */
@NullMarked
package dev.penstock.runtime.internal.wiring;

import org.jspecify.annotations.NullMarked;
