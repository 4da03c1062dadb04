namespace RegioHelix.Web.Importing;

/// <summary>Names the texts of taking lists in: <c>ImportTexts.resx</c> and <c>ImportTexts.nl.resx</c>.</summary>
public sealed class ImportTexts;
