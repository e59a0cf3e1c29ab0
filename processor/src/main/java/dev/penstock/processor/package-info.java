/** The annotation processors, their options and their diagnostics. */
@NullMarked
package dev.penstock.processor;

import org.jspecify.annotations.NullMarked;
