/** From javac's elements to the model. */
@NullMarked
package dev.penstock.processor.read;

import org.jspecify.annotations.NullMarked;
