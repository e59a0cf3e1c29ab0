package dev.penstock.processor.application;

import static dev.penstock.processor.application.Sources.compile;
import static dev.penstock.processor.application.Sources.shop;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.processor.testing.Compiled;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What annotations of an application say of its document. */
class DefinitionTest {

    @Test
    void whatIsSaidOfTheDocumentIsInTheHead() {
        Compiled compiled = compile(shop("""
                import io.swagger.v3.oas.annotations.*;
                import io.swagger.v3.oas.annotations.enums.*;
                import io.swagger.v3.oas.annotations.info.*;
                import io.swagger.v3.oas.annotations.security.*;
                import io.swagger.v3.oas.annotations.servers.*;
                import io.swagger.v3.oas.annotations.tags.*;
                /** Not this. */
                @Application(title = "Shop", version = "1.0")
                @OpenAPIDefinition(
                        info = @Info(title = "Store", description = "Sells things.", contact = @Contact(name = "Us"),
                            license = @License(name = "MIT", identifier = "MIT")),
                        security = @SecurityRequirement(name = "login", scopes = "read"))
                @Server(url = "https://{region}.example.org",
                        variables = @ServerVariable(name = "region", defaultValue = "eu", allowableValues = {"eu", "us"}))
                @Tag(name = "items", description = "Things")
                @SecurityScheme(name = "login", type = SecuritySchemeType.OAUTH2, flows = @OAuthFlows(
                        clientCredentials = @OAuthFlow(tokenUrl = "https://login.example.org",
                            scopes = @OAuthScope(name = "read", description = "Look"))))
                public final class Shop {}
                """));
        assertEquals(
                List.of("WARNING Shop.java:13:30 [PEN223] title of @Info is not followed, since @Application says"
                        + " \"Shop\"; write @Application(title = \"Store\")"),
                compiled.messages());
        assertEquals("""
                {
                  "x-penstock-fragment": 1,
                  "info": {
                    "title": "Shop",
                    "description": "Sells things.",
                    "version": "1.0"
                  },
                  "definition": {
                    "info": {
                      "contact": {
                        "name": "Us"
                      },
                      "license": {
                        "name": "MIT",
                        "identifier": "MIT"
                      }
                    },
                    "servers": [
                      {
                        "url": "https://{region}.example.org",
                        "variables": {
                          "region": {
                            "enum": [
                              "eu",
                              "us"
                            ],
                            "default": "eu"
                          }
                        }
                      }
                    ],
                    "security": [
                      {
                        "login": [
                          "read"
                        ]
                      }
                    ],
                    "tags": [
                      {
                        "name": "items",
                        "description": "Things"
                      }
                    ],
                    "securitySchemes": {
                      "login": {
                        "type": "oauth2",
                        "flows": {
                          "clientCredentials": {
                            "tokenUrl": "https://login.example.org",
                            "scopes": {
                              "read": "Look"
                            }
                          }
                        }
                      }
                    }
                  },
                  "fragments": []
                }
                """, compiled.resource("META-INF/penstock/application/shop.Shop.json"));
    }
}
