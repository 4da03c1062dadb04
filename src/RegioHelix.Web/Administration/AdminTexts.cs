namespace RegioHelix.Web.Administration;

/// <summary>Names the texts of looking after the platform: <c>AdminTexts.resx</c> and <c>AdminTexts.nl.resx</c>.</summary>
public sealed class AdminTexts;
