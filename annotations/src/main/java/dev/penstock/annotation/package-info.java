/**
 * The annotations of Penstock: all that a controller needs to import besides the types it uses.
 *
 * <p>They have class retention: nothing reads them at run time.
 */
package dev.penstock.annotation;
