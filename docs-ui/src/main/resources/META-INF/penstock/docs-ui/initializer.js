"use strict";

const ui = SwaggerUIBundle({
  url: "openapi.json",
  dom_id: "#swagger-ui",
  deepLinking: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  // The badge would send the document's address to a service on the Internet.
  validatorUrl: null,
  onComplete: () => {
    const info = ui.specSelectors.info();
    document.title = `${info.get("title")} ${info.get("version")}`;
  },
});
