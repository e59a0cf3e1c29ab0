/** Settings: sources, conversion, help. */
@NullMarked
package dev.penstock.runtime.internal.settings;

import org.jspecify.annotations.NullMarked;
