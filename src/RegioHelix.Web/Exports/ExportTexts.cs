namespace RegioHelix.Web.Exports;

/// <summary>Names the texts of exports: <c>ExportTexts.resx</c> and <c>ExportTexts.nl.resx</c>.</summary>
public sealed class ExportTexts;
