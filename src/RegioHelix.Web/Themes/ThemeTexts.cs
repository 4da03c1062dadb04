namespace RegioHelix.Web.Themes;

/// <summary>Names the texts of themes' pages: <c>ThemeTexts.resx</c> and <c>ThemeTexts.nl.resx</c>.</summary>
public sealed class ThemeTexts;
