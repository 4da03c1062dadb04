namespace RegioHelix.Web.Api;

/// <summary>Names the texts of the API's page and description: <c>ApiTexts.resx</c> and <c>ApiTexts.nl.resx</c>.</summary>
public sealed class ApiTexts;
